using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>
/// 第十二条、第十三条：受理名单 is drawn up from what the receiving bodies report, so it waits for the end of their time limit,
/// unless filing is over and everything filed has been reported or has ended.
/// </summary>
public static class ReportingOverRule
{
    /// <summary>Filed, and neither reported nor ended.</summary>
    public static IReadOnlyList<ApplicationState> Underway { get; } =
    [ApplicationState.Submitted, ApplicationState.Returned, ApplicationState.PreliminaryPassed];

    /// <summary>Why a list has to wait; null where it does not.</summary>
    /// <param name="schedule">The edition's days.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="underway">How many of the edition's applications are <see cref="Underway"/>.</param>
    public static string? InTheWay(EditionSchedule schedule, DateOnly today, int underway)
    {
        var deadlineOver = today > schedule.PreliminaryReportBy;
        var everythingReported = today > schedule.FilingTo && underway == 0;
        return deadlineOver || everythingReported
            ? null
            : $"初审结果上报截止{schedule.PreliminaryReportBy.ToChinese()}24时，申报截止{schedule.FilingTo.ToChinese()}24时，目前还有{underway}件申报正在初审。请待上报时限届满，或者申报截止且全部申报均已上报、办结后，再拟定和公示受理名单。";
    }

    /// <inheritdoc cref="InTheWay"/>
    /// <exception cref="RefusedException"><c>reporting-not-over</c>.</exception>
    public static void Check(EditionSchedule schedule, DateOnly today, int underway)
    {
        if (InTheWay(schedule, today, underway) is { } early)
        {
            throw Refuse.ByLaw(
                "reporting-not-over",
                "初审结果上报尚未结束",
                early,
                13,
                ("reportBy", schedule.PreliminaryReportBy.ToIso()),
                ("filingTo", schedule.FilingTo.ToIso()),
                ("underway", underway)
            );
        }
    }
}
