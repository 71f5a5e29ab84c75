using QualityAward.Applications.Case;
using QualityAward.Common;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>
/// 第四条：每 2 年评选一届。The database holds it as an exclusion constraint on the year range, so that two clerks at
/// once cannot break it either.
/// </summary>
public static class OneEditionPerCycleRule
{
    /// <summary>Name of the exclusion constraint on <c>editions</c>.</summary>
    public const string Constraint = "ex_editions_cycle";

    /// <summary>The refusal once the constraint, or a look beforehand, has found an overlap.</summary>
    public static RefusedException Overlap(int firstYear, int lastYear, Edition? existing) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "edition-in-cycle-exists",
                "该评选周期已有一届",
                existing is null
                    ? $"{firstYear}—{lastYear}年度与已有的一届重叠，同一评选周期只评选一届。"
                    : $"{firstYear}—{lastYear}年度与已有的{existing.Name}重叠，同一评选周期只评选一届。",
                Article: 4,
                Facts: new Dictionary<string, object?>
                {
                    ["firstYear"] = firstYear,
                    ["lastYear"] = lastYear,
                    ["existing"] = existing?.Name,
                }
            )
        );
}
