using QualityAward.Applications.Editions.Rules;
using QualityAward.Common;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>Why a version of the 管理办法 does not go on.</summary>
internal static class RegulationRefusals
{
    /// <summary>409: checked or rejected already.</summary>
    public static RefusedException Settled() =>
        State("regulation-proposal-settled", "该录入已经核对或者退回", "请刷新后查看。");

    /// <summary>409: nothing to undo.</summary>
    public static RefusedException NotAdopted() =>
        State(
            "regulation-version-not-adopted",
            "该录入没有生效",
            "只有经核对生效的录入可以撤销。待核对的，请退回。"
        );

    /// <summary>422: an edition rests on it.</summary>
    public static RefusedException Bound(string edition) =>
        Refuse.ByLaw(
            "regulation-version-bound",
            "已有届次以该版管理办法为依据",
            $"{edition}以该版管理办法为依据，录入不得撤销或者更改。管理办法修订的，请另行录入新的版本。",
            32,
            ("edition", edition)
        );

    /// <summary>422: the document was entered before.</summary>
    public static RefusedException DocumentUsed(string number) =>
        DocumentUsedOnceRule.Used(
            "该文件已经录入",
            $"{number}已经录入或者正待核对，同一文件不得重复录入。请核对发文字号。",
            32,
            "document.documentNumber",
            number
        );

    private static RefusedException State(string code, string title, string detail) =>
        new(new(RefusalKind.WrongState, code, title, detail, Article: 32));
}
