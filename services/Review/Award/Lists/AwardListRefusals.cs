using QualityAward.Common;

namespace QualityAward.Review.Award.Lists;

/// <summary>What the state of a list does not allow.</summary>
internal static class AwardListRefusals
{
    /// <summary>第十八条、第十九条: a step that is not the next one.</summary>
    public static RefusedException WrongState(AwardList list, AwardListStep step) =>
        Refuse.ByState(
            "award-list-state",
            "名单所处的环节不符",
            "名单依次经评审推荐、领导小组审议、公示、报请审定和市政府审定，不得跳过或者重复。请刷新后按当前环节办理。",
            AwardListTable.ArticleOf(step),
            ("state", list.State),
            ("required", AwardListTable.From(step))
        );

    /// <summary>第十八条: one meeting at a time on a list.</summary>
    public static RefusedException InDeliberation() =>
        Refuse.ByState(
            "deliberation-open",
            "审议正在进行",
            "该名单的审议已经开始，尚未结束。请在已开始的审议中办理。",
            18
        );
}
