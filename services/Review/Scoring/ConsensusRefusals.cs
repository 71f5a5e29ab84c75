using QualityAward.Common;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条: what the room does not allow yet, or to somebody.</summary>
internal static class ConsensusRefusals
{
    /// <summary>Everyone of the panel scores alone before anybody discusses.</summary>
    public static RefusedException SheetsMissing(int missing) =>
        Refuse.ByState(
            "sheets-missing",
            "尚有评分表未提交",
            $"各评审专家须先独立评分，尚有{missing}份评分表未提交。请待全部提交后再合议。",
            15,
            ("missing", missing)
        );

    /// <summary>The lead proposes, the others confirm.</summary>
    public static RefusedException NotLead() =>
        new(
            new(
                RefusalKind.Forbidden,
                "not-panel-lead",
                "由评审小组组长提出合议评分",
                "合议评分由评审小组组长提出，其他成员确认。请与组长协商后由组长填写。",
                Article: 15
            )
        );

    /// <summary>There is nothing to confirm before the lead of this panel has proposed.</summary>
    public static RefusedException NothingProposed() =>
        Refuse.ByState(
            "nothing-proposed",
            "合议评分尚未提出",
            "评审小组组长尚未提出合议评分，请待组长提出后再确认。",
            15
        );

    /// <summary>A member confirms once; a new proposal asks everyone again.</summary>
    public static RefusedException Confirmed() =>
        Refuse.ByState(
            "consensus-confirmed",
            "本人已经确认合议评分",
            "您已经确认现在提出的合议评分，请待其他成员确认。组长重新提出的，须重新确认。",
            15
        );

    /// <summary>What everyone has confirmed is final.</summary>
    public static RefusedException Agreed() =>
        Refuse.ByState(
            "consensus-agreed",
            "合议评分已经全体确认",
            "合议评分已经评审小组全体成员确认，不得修改。",
            15
        );
}
