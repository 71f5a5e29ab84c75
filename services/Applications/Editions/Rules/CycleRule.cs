using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>第四条：每 2 年评选一届。An edition's years follow from the regulation, the one before and its own schedule.</summary>
public static class CycleRule
{
    /// <param name="firstYear">The first year of the cycle that the clerk typed.</param>
    /// <param name="version">The regulation version, which says how many years a cycle has.</param>
    /// <param name="previousLastYear">The last year of the latest edition; null when there is none.</param>
    /// <param name="callOn">The planned day of the 评选通知.</param>
    /// <exception cref="RefusedException">
    /// <c>edition-cycle-broken</c>: cycles that follow one another do not lead to it. <c>edition-years-unrelated</c>: the
    /// call is neither within the cycle nor in the year after it.
    /// </exception>
    public static void Check(
        int firstYear,
        RegulationVersion version,
        int? previousLastYear,
        DateOnly callOn
    )
    {
        if (previousLastYear is { } last && !Follows(firstYear, last, version.CycleYears))
        {
            throw Refuse.ByLaw(
                "edition-cycle-broken",
                "评选年度不衔接",
                $"每{version.CycleYears}年评选一届，上一届评选年度止于{last}年，本届评选年度应自{last + 1}年起；其间未评选的，按整届顺延。",
                4,
                ("field", "firstYear"),
                ("typed", firstYear),
                ("expected", last + 1)
            );
        }

        if (callOn.Year < firstYear || callOn.Year > firstYear + version.CycleYears)
        {
            throw Refuse.ByLaw(
                "edition-years-unrelated",
                "评选年度与日程不符",
                $"本届评选年度填为{firstYear}—{firstYear + version.CycleYears - 1}年，评选通知计划于{callOn.ToChinese()}印发。评选通知应在评选年度内或者其次年印发，请核对起始年和日程。",
                4,
                ("field", "firstYear"),
                ("typed", firstYear),
                ("callOn", callOn.ToIso())
            );
        }
    }

    // A cycle in which the city held no award may be left out, a part of one may not.
    private static bool Follows(int firstYear, int previousLastYear, int cycle) =>
        firstYear > previousLastYear && (firstYear - previousLastYear - 1) % cycle == 0;
}
