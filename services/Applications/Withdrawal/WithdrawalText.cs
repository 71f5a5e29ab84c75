using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Withdrawal;

/// <summary>The usual title and text of the correction by which an edition is withdrawn.</summary>
public static class WithdrawalText
{
    /// <summary>The usual title.</summary>
    public static string Title(Edition edition) =>
        $"关于撤回{edition.Name}攀枝花市政府质量奖评选通知的公告";

    /// <summary>The usual text, one entry a paragraph.</summary>
    /// <exception cref="InvalidOperationException">The call is not out.</exception>
    public static IReadOnlyList<string> Paragraphs(Edition edition)
    {
        var call =
            edition.Call ?? throw new InvalidOperationException("An edition without its call.");
        return
        [
            $"我办于{call.IssuedOn.ToChinese()}印发的《{call.Title}》（{call.DocumentNumber}）现予撤回，本届评选不再进行。",
            "已经提交的申报随之终止，申报主体无须办理撤回手续，申报材料按规定保管。",
            "再次组织评选的，以重新印发的评选通知为准。",
        ];
    }
}
