using QualityAward.Common;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>Why a panel cannot be formed.</summary>
internal static class PanelRefusals
{
    /// <param name="candidates">Those the caller may know of.</param>
    public static RefusedException Infeasible(IReadOnlyList<Guid> candidates) =>
        Refuse.ByLaw(
            "panel-infeasible",
            "专家人数不足，无法组成评审小组",
            "有评审对象可以参加评审的专家不足：专家须已受聘、已签署承诺书、已逐一申报利害关系且不存在须回避的情形。请督促专家申报，或者增聘专家后重新分配。",
            15,
            ("candidates", candidates)
        );

    /// <summary>By hand, somebody was named who must not review the candidate.</summary>
    public static RefusedException Conflicted(IReadOnlyList<string> experts) =>
        Refuse.ByLaw(
            "panel-conflicted",
            "所选专家不能评审该对象",
            "所选专家未受聘、未签署承诺书、未申报利害关系，或者应当回避。请改选其他专家。",
            22,
            ("experts", experts)
        );

    /// <summary>By hand, too few were named.</summary>
    public static RefusedException TooSmall(int size) =>
        Refuse.ByLaw(
            "panel-too-small",
            "专家人数不足",
            $"按照评审规则，每一评审对象由不少于{size}名专家评审，同一专家不得重复。请补充专家后重新提交。",
            15,
            ("size", size)
        );
}
