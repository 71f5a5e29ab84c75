using QualityAward.Applications.Case;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

internal static class EditionMapping
{
    /// <summary>For anybody: of what took an edition back, what was published (article 3).</summary>
    public static EditionView ToPublicView(Edition e) =>
        ToView(e) is { Cancellation: { } end } view
            ? view with
            {
                Cancellation = end with { Document = end.Document with { FileId = null }, By = "" },
            }
            : ToView(e);

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
            e.Cancellation,
            e.DecidedOn
        );
}
