using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>评审规则 in words.</summary>
internal static class RuleSetWords
{
    /// <summary>Acts that a rule set may make depend on a stamped paper.</summary>
    public static IReadOnlyList<(string Code, string Text)> PaperActs { get; } =
    [
        ("recommendation", "推荐意见"),
        ("preliminary-opinion", "初审意见"),
        ("submission-for-approval", "报请审定的请示"),
        ("government-decision", "市政府决定"),
        ("preliminary-report", "上报函"),
        ("consultation", "征求意见函及回函"),
        ("minutes", "会议纪要"),
    ];

    /// <summary>What cannot go on without a paper by default.</summary>
    public static IReadOnlyList<string> ShippedPaperActs { get; } =
    ["recommendation", "preliminary-opinion", "submission-for-approval", "government-decision"];

    /// <summary>The act; its code where there is no word.</summary>
    public static string PaperAct(string code) =>
        PaperActs.FirstOrDefault(a => a.Code == code).Text ?? code;

    /// <summary>The state and its tone.</summary>
    public static (string Word, BadgeTone Tone) Of(RuleSetState state) =>
        state switch
        {
            RuleSetState.Draft => ("草案", BadgeTone.Active),
            RuleSetState.Submitted => ("待领导小组审议", BadgeTone.Attention),
            RuleSetState.Approved => ("已审定", BadgeTone.Done),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
