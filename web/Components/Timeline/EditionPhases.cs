using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Components.Timeline;

/// <summary>The phases of an edition as its schedule plans them, and as its call and its decision have made them.</summary>
public static class EditionPhases
{
    /// <summary>Key of the first: the 评选通知.</summary>
    public const string CallKey = "call";

    /// <summary>Key of the period in which one applies.</summary>
    public const string FilingKey = "filing";

    /// <summary>Those of an edition, in their order.</summary>
    public static IReadOnlyList<EditionPhase> Of(EditionView edition)
    {
        if (edition is { State: EditionState.Withdrawn, Cancellation: { } end })
        {
            var day = DateOnly.FromDateTime(end.At.DateTime);
            return [Call(edition), new("withdrawal", "公告撤回", day, day, 3) { Happened = true }];
        }

        var s = edition.Schedule;
        return
        [
            Call(edition),
            Period(FilingKey, "申报", s.FilingFrom, s.FilingTo, 11),
            Period(
                "preliminary-review",
                "资格初审并上报",
                s.FilingTo.AddDays(1),
                s.PreliminaryReportBy,
                12
            ),
            Period(
                "acceptance-notice",
                "受理名单公示",
                s.AcceptanceNoticeFrom,
                s.AcceptanceNoticeTo,
                13
            ),
            Period("review", "评审", s.ReviewFrom, s.ReviewTo, 14),
            Period("award-notice", "拟获奖名单公示", s.AwardNoticeFrom, s.AwardNoticeTo, 18),
            Decision(edition),
        ];
    }

    private static EditionPhase Call(EditionView edition)
    {
        var day = edition.Call?.IssuedOn ?? edition.Schedule.CallOn;
        return new(CallKey, "印发评选通知", day, day, 4)
        {
            Happened = edition.Call is not null,
            EndsByAct = true,
        };
    }

    private static EditionPhase Decision(EditionView edition)
    {
        var plan = edition.Schedule;
        var planned = Period(
            "decision",
            "报请审定并表扬",
            plan.AwardNoticeTo.AddDays(1),
            plan.DecisionBy,
            19
        );
        return edition.DecidedOn is { } day
            ? planned with
            {
                From = day,
                To = day,
                Happened = true,
            }
            : planned with
            {
                EndsByAct = true,
            };
    }

    // A plan may leave no whole day between two stages.
    private static EditionPhase Period(
        string key,
        string title,
        DateOnly from,
        DateOnly to,
        int article
    ) => new(key, title, from, to < from ? from : to, article);
}
