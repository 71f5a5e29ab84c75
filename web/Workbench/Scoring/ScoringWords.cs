using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Scoring;

/// <summary>Sheets and consensus in words, for the expert.</summary>
internal static class ScoringWords
{
    /// <summary>Where the own sheet stands.</summary>
    public static (string Word, BadgeTone Tone) Of(ScoringTask task, DateOnly today) =>
        task switch
        {
            { State: SheetState.Submitted } => ("已提交", BadgeTone.Done),
            { StageState: StageState.Closed } => ("阶段已办结", BadgeTone.Inactive),
            _ when today > task.Due => ("已逾期", BadgeTone.Attention),
            { State: SheetState.Reopened } => ("已重新开启", BadgeTone.Attention),
            _ => ("待评分", BadgeTone.Active),
        };

    /// <summary>Where the own sheet stands, on the sheet itself.</summary>
    public static (string Word, BadgeTone Tone) Of(SheetView sheet) =>
        sheet switch
        {
            { State: SheetState.Submitted } => ("已封存", BadgeTone.Done),
            { StageState: StageState.Closed } => ("阶段已办结", BadgeTone.Inactive),
            { State: SheetState.Reopened } => ("已重新开启", BadgeTone.Attention),
            _ => ("评分中", BadgeTone.Active),
        };

    /// <summary>Where the consensus stands.</summary>
    public static (string Word, BadgeTone Tone) Of(ConsensusState state, bool leads) =>
        state switch
        {
            ConsensusState.Ready when leads => ("待您提出", BadgeTone.Attention),
            ConsensusState.Ready => ("待组长提出", BadgeTone.Inactive),
            ConsensusState.Proposed => ("待您确认", BadgeTone.Attention),
            ConsensusState.Confirmed => ("待其他成员确认", BadgeTone.Active),
            ConsensusState.Agreed => ("已形成", BadgeTone.Done),
            _ => ("待全部提交", BadgeTone.Inactive),
        };
}
