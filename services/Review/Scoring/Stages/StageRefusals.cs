using QualityAward.Common;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>What the state of a stage does not allow.</summary>
internal static class StageRefusals
{
    /// <summary>第十五条至第十七条: a stage ends once.</summary>
    public static RefusedException Closed(StageList stage) =>
        Refuse.ByState(
            "stage-closed",
            "该评审阶段已经结束",
            "该评审阶段的报告和名单已经形成，不得重复办理。",
            stage.Article
        );

    /// <summary>第十七条: one lot, in the 陈述答辩.</summary>
    public static RefusedException LotNotDue() =>
        Refuse.ByState(
            "lot-not-due",
            "不能抽签",
            "抽签只在陈述答辩阶段进行一次，结果已经记录的不得重抽。",
            17
        );

    /// <summary>第十七条: nobody is scored in the 陈述答辩 before the lot is drawn.</summary>
    public static RefusedException LotNotDrawn() =>
        Refuse.ByState(
            "lot-not-drawn",
            "陈述答辩顺序尚未抽签",
            "陈述答辩的顺序须先抽签确定并记录，请待市质量强市办组织抽签后再提交评分。",
            17
        );
}
