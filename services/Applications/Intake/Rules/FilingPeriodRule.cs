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
        if (Against(schedule.FilingFrom, LastDay(schedule, returned), returned, today) is { } late)
        {
            throw late;
        }
    }

    /// <summary>What the period holds against a submission today; null: nothing.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="last">The last day, as <see cref="LastDay"/> says it.</param>
    /// <param name="returned">Whether it is corrected.</param>
    /// <param name="today">Legal day.</param>
    public static RefusedException? Against(
        DateOnly from,
        DateOnly last,
        bool returned,
        DateOnly today
    ) =>
        today < from
            ? Refuse.ByLaw(
                "filing-not-open",
                "申报尚未开始",
                $"本届申报自{from.ToChinese()}开始，草稿已保留，请届时提交。",
                11
            )
        : today > last
            ? Refuse.ByLaw(
                "filing-closed",
                "申报已经截止",
                $"{(returned ? "补正" : "申报")}已于{last.ToChinese()}24时截止，逾期不予受理。",
                11
            )
        : null;

    /// <summary>The last day on which it can be submitted.</summary>
    public static DateOnly LastDay(EditionSchedule schedule, bool returned) =>
        returned ? schedule.PreliminaryReportBy : schedule.FilingTo;
}
