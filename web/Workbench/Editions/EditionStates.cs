using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Editions;

/// <summary>An edition's state in words.</summary>
internal static class EditionStates
{
    /// <summary>The word and its tone.</summary>
    public static (string Word, BadgeTone Tone) Of(EditionState state) =>
        state switch
        {
            EditionState.Opened => ("待印发评选通知", BadgeTone.Attention),
            EditionState.Called => ("已印发评选通知", BadgeTone.Active),
            EditionState.Cancelled => ("已撤销", BadgeTone.Inactive),
            EditionState.Withdrawn => ("已公告撤回", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
