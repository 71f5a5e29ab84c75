using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>Entries of the nursery as they are answered.</summary>
internal static class CultivationViews
{
    /// <summary>In a list.</summary>
    public static CultivationRow ToRow(CultivatedCandidate c) =>
        new(
            c.Id,
            c.Kind,
            c.Name,
            c.CreditCode,
            c.Employer,
            c.IndustrySection,
            IndustryOf(c.IndustrySection),
            c.State,
            c.PlannedEdition,
            c.StartedOn,
            c.GuidanceCount,
            c.LastGuidedOn
        );

    /// <summary>In full, without applications and acts.</summary>
    public static CultivationView ToView(
        this CultivatedCandidate c,
        IEnumerable<GuidanceEntry> guidance
    ) =>
        new(
            ToRow(c),
            c.Note,
            c.EndReason,
            [
                .. guidance.Select(g => new GuidanceView(
                    g.Number,
                    g.Day,
                    g.Form,
                    g.Advice,
                    g.By,
                    g.NotedBy,
                    Local(g.NotedAt)
                )),
            ],
            [
                .. c.Steps.Select(s => new CultivationStepView(
                    s.What,
                    Local(s.At),
                    s.ByName,
                    s.Detail
                )),
            ],
            []
        );

    /// <summary>A section's name.</summary>
    public static string IndustryOf(string section) =>
        IndustryDivision.Describe(section, null) ?? section;

    private static DateTimeOffset Local(DateTimeOffset at) =>
        at.ToOffset(AwardClock.ShanghaiOffset);
}
