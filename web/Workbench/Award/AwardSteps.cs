using QualityAward.Components.Timeline;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using TimelineStep = QualityAward.Components.Timeline.TimelineStep;

namespace QualityAward.Workbench.Award;

/// <summary>The way of a list from the experts to 市政府 as a timeline (articles 18 to 20).</summary>
internal static class AwardSteps
{
    /// <summary>The steps as they stand on a legal day.</summary>
    /// <param name="list">The list.</param>
    /// <param name="meetings">The meetings on it that the reader may see.</param>
    /// <param name="notice">Its public notice.</param>
    /// <param name="today">The legal day now.</param>
    public static IReadOnlyList<TimelineStep> Of(
        AwardListView list,
        IReadOnlyList<DeliberationView> meetings,
        NoticeView? notice,
        DateOnly today
    )
    {
        var steps = new List<TimelineStep>();
        foreach (var meeting in meetings.OrderBy(m => m.HeldOn))
        {
            steps.Add(
                new(
                    "领导小组审议",
                    meeting.HeldOn,
                    meeting.HeldOn,
                    meeting.Closed ? StepState.Done : StepState.Current,
                    18,
                    meeting.SendBackReason is null ? null : "审议退回"
                )
            );
        }

        if (list.AnnouncedOn is { } announced)
        {
            var last = notice?.LastDay ?? announced;
            var open = today <= last && list.State is AwardListState.Announced;
            steps.Add(
                new(
                    "拟获奖名单公示",
                    announced,
                    last,
                    open ? StepState.Current : StepState.Done,
                    18,
                    list.NoticeNumber
                )
            );
        }

        if (list.Submission is { } submission)
        {
            steps.Add(
                new(
                    "报请市政府审定",
                    submission.Date,
                    submission.Date,
                    StepState.Done,
                    19,
                    submission.DocumentNumber
                )
            );
        }

        if (list is { DecidedOn: { } decided, Decision: { } decision })
        {
            steps.Add(
                new("市政府审定", decided, decided, StepState.Done, 19, decision.DocumentNumber)
            );
        }

        if (NextOf(list.State) is var (title, article))
        {
            steps.Add(new(title, today, today, StepState.Current, article, "待办"));
        }

        return steps;
    }

    private static (string Title, int Article)? NextOf(AwardListState state) =>
        state switch
        {
            AwardListState.Recommended => ("领导小组审议并形成决定", 18),
            AwardListState.Approved => ("向社会公示", 18),
            AwardListState.Submitted => ("市政府审定", 19),
            AwardListState.Decided => ("表扬奖励，制发证书和奖牌", 20),
            _ => null,
        };
}
