using QualityAward.Common;

namespace QualityAward.Review.Scoring;

/// <summary>What the state of a sheet does not allow.</summary>
internal static class SheetRefusals
{
    /// <summary>第十五条: sealed is unchangeable, but for a recorded decision.</summary>
    public static RefusedException Submitted() =>
        Refuse.ByState(
            "sheet-submitted",
            "评分表已经提交",
            "评分表提交后即封存，不得修改。确需修改的，请报市质量强市办作出重新开启的决定并记录理由。",
            15
        );

    /// <summary>第十五条: only about what is sealed is there anything to decide.</summary>
    public static RefusedException NotSubmitted() =>
        Refuse.ByState(
            "sheet-not-submitted",
            "评分表尚未提交",
            "评分表尚未提交，无须作出此项决定。请待专家提交后办理。",
            15
        );

    /// <summary>
    /// 第二十五条: scores are kept once, and not in advance: those of somebody disqualified later would count without a decision.
    /// </summary>
    /// <param name="isKept">Whether that was decided already.</param>
    public static RefusedException NotToKeep(bool isKept) =>
        Refuse.ByState(
            "sheet-not-flagged",
            "评分表无须作出保留决定",
            isKept
                ? "该评分表已经作出保留决定，评分照常计入，不必重复办理。"
                : "该专家的评审资格没有取消，评分照常计入，无须作出保留决定。",
            25
        );
}
