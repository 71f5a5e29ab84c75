using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Rest.Problems;

namespace QualityAward.Casework.OnPaper;

/// <summary>Why something cannot be registered from paper, or checked.</summary>
internal static class RegistrationRefusals
{
    public static Refusal UnknownAct(string act) =>
        new(
            RefusalKind.RuleOfLaw,
            "act-unknown",
            "该事项不能代录",
            "没有可以代录的此类事项，请从代录事项清单中选择。",
            Facts: new Dictionary<string, object?> { ["act"] = act }
        );

    public static Refusal Settled { get; } =
        new(
            RefusalKind.WrongState,
            "registration-settled",
            "该代录已经办结",
            "该代录已经复核或者退回，不能再次办理。如内容有误，请按照该事项自身的程序更正。"
        );

    public static Refusal ConcernsTheClerk { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "registration-concerns-the-clerk",
            "所登记事项涉及登记人本人",
            "该事项反映或者涉及登记人本人，登记人应当回避。请将原件密封转交其他有权办理的人员登记。",
            Article: 22
        );

    public static Refusal WhoseActMissing { get; } =
        Refusals.Malformed("请填写该事项由何单位或者何人作出（1至100字）。");

    public static Refusal PayloadMalformed { get; } =
        Refusals.Malformed("登记内容应为该事项自身的表单内容。");

    public static Refusal ReasonMissing { get; } =
        Refusals.Malformed("请填写不予通过的理由（1至500字）。");

    /// <summary>A slip of the hand: what is registered concerns an edition that goes on, or an award that can be revoked.</summary>
    /// <param name="years">The oldest paper, in years: longer than any period of the regulation.</param>
    public static Refusal DocumentTooOld(int years) =>
        PaperDateRule.OutOfBounds(
            $"纸质文件的日期不得早于登记当日{years}年，请核对年份后重新填写。",
            article: null
        );
}
