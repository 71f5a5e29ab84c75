using QualityAward.Common;

namespace QualityAward.Publicity.Complaints;

/// <summary>Why something about a complaint is refused.</summary>
internal static class ComplaintRefusals
{
    public static Refusal Unsigned { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "complaint-unsigned",
            "请署名并填写联系方式",
            "现行规则不受理未署名的投诉举报，请填写姓名（名称）和联系方式后重新提交。您填写的内容没有丢失。",
            Article: 21
        );

    public static Refusal NotSuspended { get; } =
        new(
            RefusalKind.WrongState,
            "complaint-not-suspended",
            "该投诉举报未标注暂缓",
            "该投诉举报当前没有标注暂缓的候选对象，无须解除。",
            Article: 19
        );

    public static Refusal SupervisorsOwnPaper { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "complaint-about-supervisor",
            "反映监督组成员的来信须由领导小组登记",
            "该来信反映评审监督组成员，评审监督组不得登记和留存，请原件密封转交领导小组，由领导小组登记办理。",
            Article: 21
        );
}
