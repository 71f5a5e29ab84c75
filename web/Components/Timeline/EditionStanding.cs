using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Components.Timeline;

/// <summary>Where an edition stands, in the one wording of public pages and workbench.</summary>
public static class EditionStanding
{
    /// <summary>The word and its tone on a legal day. Between the call and the decision the published schedule says it.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="today">The legal day now.</param>
    public static (string Word, BadgeTone Tone) Of(EditionView edition, DateOnly today) =>
        edition.State switch
        {
            EditionState.Opened => ("待印发评选通知", BadgeTone.Attention),
            EditionState.Called when edition.DecidedOn is not null => ("已审定", BadgeTone.Done),
            EditionState.Called => (Stage(edition.Schedule, today), BadgeTone.Active),
            EditionState.Cancelled => ("已撤销", BadgeTone.Inactive),
            EditionState.Withdrawn => ("已公告撤回", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(
                nameof(edition),
                edition.State,
                "Unknown state."
            ),
        };

    // Every day belongs to one stage: a plan leaves days between two of them.
    private static string Stage(EditionSchedule plan, DateOnly today) =>
        today < plan.FilingFrom ? "已印发评选通知，待申报"
        : today <= plan.FilingTo ? "申报阶段"
        : today <= plan.PreliminaryReportBy ? "资格初审阶段"
        : today < plan.ReviewFrom ? "复核受理阶段"
        : today < plan.AwardNoticeFrom ? "评审阶段"
        : today <= plan.AwardNoticeTo ? "拟获奖名单公示阶段"
        : "报请审定阶段";
}
