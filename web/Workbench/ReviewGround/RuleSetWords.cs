using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>评审规则 in words.</summary>
internal static class RuleSetWords
{
    /// <summary>Acts that a rule set may make depend on a stamped paper.</summary>
    public static IReadOnlyList<(string Code, string Text)> PaperActs { get; } =
    [
        (StampedActs.Recommendation, "推荐意见"),
        (StampedActs.PreliminaryOpinion, "初审意见"),
        (StampedActs.SubmissionForApproval, "报请审定的请示"),
        (StampedActs.GovernmentDecision, "市政府决定"),
        (StampedActs.PreliminaryReport, "上报函"),
        (StampedActs.Consultation, "征求意见函及回函"),
        (StampedActs.Minutes, "会议纪要"),
    ];

    /// <summary>The act.</summary>
    public static string PaperAct(string code) =>
        PaperActs.FirstOrDefault(a => a.Code == code).Text ?? "其他盖章文件";
}
