using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake.Rules;

/// <summary>第十一条: filed within the period, to 24:00 of its last day; corrections until the preliminary report is due.</summary>
public static class FilingPeriodRule
{
    /// <exception cref="RefusedException">Too early or too late.</exception>
    public static void Check(EditionSchedule schedule, bool returned, DateOnly today)
    {
        if (today < schedule.FilingFrom)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "filing-not-open",
                    "申报尚未开始",
                    $"本届申报自{schedule.FilingFrom.ToChinese()}开始，草稿已保留，请届时提交。",
                    11
                )
            );
        }

        var last = LastDay(schedule, returned);
        if (today > last)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "filing-closed",
                    "申报已经截止",
                    $"{(returned ? "补正" : "申报")}已于{last.ToChinese()}24时截止，逾期不予受理。",
                    11
                )
            );
        }
    }

    /// <summary>The last day on which it can be submitted.</summary>
    public static DateOnly LastDay(EditionSchedule schedule, bool returned) =>
        returned ? schedule.PreliminaryReportBy : schedule.FilingTo;
}
