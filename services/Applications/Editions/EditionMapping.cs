using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

internal static class EditionMapping
{
    public static EditionView ToView(Edition e) =>
        new(
            e.Id,
            e.Ordinal,
            e.Name,
            e.FirstYear,
            e.LastYear,
            e.State,
            e.RegulationVersion,
            e.OrganisationQuota,
            e.IndividualQuota,
            e.BaseDate,
            e.Consent,
            e.Schedule,
            e.Call,
            e.OpenedAt,
            e.Cancellation
        );
}
