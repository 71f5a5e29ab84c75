using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>The stages follow one another as chapters three and four lay down; nothing is planned in the past.</summary>
public static class ScheduleOrderRule
{
    /// <exception cref="RefusedException">A planned day has passed or comes before the stage it follows.</exception>
    public static void Check(EditionSchedule schedule, DateOnly today)
    {
        if (schedule.CallOn < today)
        {
            throw Refuse(
                "schedule-in-the-past",
                "日程早于当前日期",
                $"评选通知计划日期为{schedule.CallOn.ToChinese()}，早于当前日期{today.ToChinese()}。请改正日程后再提交。",
                "callOn",
                schedule.CallOn,
                today
            );
        }

        var steps = Steps(schedule);
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].Day < steps[i - 1].Day)
            {
                throw Refuse(
                    "schedule-out-of-order",
                    "日程先后次序不正确",
                    $"“{steps[i].Name}”（{steps[i].Day.ToChinese()}）不得早于“{steps[i - 1].Name}”（{steps[i - 1].Day.ToChinese()}）。",
                    steps[i].Field,
                    steps[i].Day,
                    steps[i - 1].Day
                );
            }
        }
    }

    private static List<(string Field, string Name, DateOnly Day)> Steps(EditionSchedule s) =>
        [
            ("callOn", "印发评选通知", s.CallOn),
            ("filingFrom", "申报开始", s.FilingFrom),
            ("filingTo", "申报截止", s.FilingTo),
            ("preliminaryReportBy", "初审结果上报截止", s.PreliminaryReportBy),
            ("acceptanceNoticeFrom", "受理名单公示", s.AcceptanceNoticeFrom),
            ("acceptanceNoticeTo", "受理名单公示期满", s.AcceptanceNoticeTo),
            ("reviewFrom", "评审开始", s.ReviewFrom),
            ("reviewTo", "评审结束", s.ReviewTo),
            ("awardNoticeFrom", "拟获奖名单公示", s.AwardNoticeFrom),
            ("awardNoticeTo", "拟获奖名单公示期满", s.AwardNoticeTo),
            ("decisionBy", "报请市政府审定", s.DecisionBy),
        ];

    private static RefusedException Refuse(
        string code,
        string title,
        string detail,
        string field,
        DateOnly day,
        DateOnly notBefore
    ) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                code,
                title,
                detail,
                Facts: new Dictionary<string, object?>
                {
                    ["field"] = field,
                    ["day"] = day.ToIso(),
                    ["notBefore"] = notBefore.ToIso(),
                }
            )
        );
}
