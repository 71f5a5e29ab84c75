using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Components.Timeline;

/// <summary>An edition's planned days as a timeline. Whether a period is open is computed when asked.</summary>
public static class EditionSteps
{
    /// <summary>The steps of the edition as they stand on a legal day.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="today">The legal day now.</param>
    public static IReadOnlyList<TimelineStep> Of(EditionView edition, DateOnly today)
    {
        if (edition is { State: EditionState.Withdrawn, Cancellation: { } end })
        {
            var day = DateOnly.FromDateTime(end.At.DateTime);
            return [Call(edition, today), new("公告撤回", day, day, StepState.Done, 3)];
        }

        var s = edition.Schedule;
        return
        [
            Call(edition, today),
            Planned("申报", s.FilingFrom, s.FilingTo, 11, today),
            Planned("资格初审并上报", s.FilingTo.AddDays(1), s.PreliminaryReportBy, 12, today),
            Planned("受理名单公示", s.AcceptanceNoticeFrom, s.AcceptanceNoticeTo, 13, today),
            Planned("评审", s.ReviewFrom, s.ReviewTo, 14, today),
            Planned("拟获奖名单公示", s.AwardNoticeFrom, s.AwardNoticeTo, 18, today),
            Decision(edition, today),
        ];
    }

    private static TimelineStep Call(EditionView edition, DateOnly today)
    {
        if (edition.Call is { } call)
        {
            return new("印发评选通知", call.IssuedOn, call.IssuedOn, StepState.Done, 4);
        }

        var planned = edition.Schedule.CallOn;
        var state = today > planned ? StepState.Late : StepState.Current;
        return new("印发评选通知", planned, planned, state, 4);
    }

    // What is not known to have happened is late after its planned day, not done.
    private static TimelineStep Decision(EditionView edition, DateOnly today)
    {
        const string Title = "报请审定并表扬";
        var plan = edition.Schedule;
        if (edition.DecidedOn is { } day)
        {
            return new(Title, day, day, StepState.Done, 19);
        }

        var planned = Planned(Title, plan.AwardNoticeTo.AddDays(1), plan.DecisionBy, 19, today);
        return planned.State is StepState.Done ? planned with { State = StepState.Late } : planned;
    }

    private static TimelineStep Planned(
        string title,
        DateOnly from,
        DateOnly to,
        int article,
        DateOnly today
    )
    {
        // A plan may leave no whole day between two stages.
        var last = to < from ? from : to;
        var state =
            today < from ? StepState.Upcoming
            : today > last ? StepState.Done
            : StepState.Current;
        return new(title, from, last, state, article);
    }
}
