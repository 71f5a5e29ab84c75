using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Honours;

/// <summary>A step that may be taken now.</summary>
/// <param name="Verb">Last part of its address.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Consequence">What follows.</param>
/// <param name="Told">Who is told.</param>
/// <param name="Undo">Whether it can be undone.</param>
/// <param name="Main">The step that the case waits for.</param>
internal sealed record RevocationAct(
    string Verb,
    string Text,
    string Consequence,
    string? Told,
    string Undo,
    bool Main = false
);

/// <summary>The steps of a revocation, by role and state (articles 24, 27).</summary>
internal static class RevocationActs
{
    public const string Report = "report";
    public const string Decide = "decide";
    public const string Close = "close";
    public const string Serve = "serve";
    public const string Return = "return";
    public const string Credit = "credit-entry";
    public const string Suggestion = "suggestion";
    public const string CreditCorrection = "credit-correction";
    public const string HandBack = "hand-back";

    private static readonly RevocationAct ReportAct = new(
        Report,
        "报市政府",
        "登记请示后，本事项等待市政府决定；奖项在决定前仍然有效。",
        "市政府，以收件箱消息告知。",
        "报送后不能撤回。",
        Main: true
    );

    private static readonly RevocationAct DecideAct = new(
        Decide,
        "决定撤销",
        "奖项即时撤销：名录和证书查验立即显示已撤销，并向社会公告。",
        "市质量强市办和获奖者所在的申报单位，以收件箱消息告知。",
        "决定后不能撤回；经行政复议、行政诉讼变更或者撤销的，另行登记。",
        Main: true
    );

    private static readonly RevocationAct CloseAct = new(
        Close,
        "不予撤销，办结",
        "本事项办结，奖项继续有效。",
        null,
        "办结后不能恢复；有新的事实的，另行提出。"
    );

    private static readonly RevocationAct ServeAct = new(
        Serve,
        "登记送达",
        "自送达之日起计算交回证书和奖牌的期限。",
        "获奖者所在的申报单位，以收件箱消息告知交回期限。",
        "登记后不能撤回。",
        Main: true
    );

    private static readonly RevocationAct ReturnAct = new(
        Return,
        "登记交回",
        "证书和奖牌全部交回后，本事项收回完毕。",
        null,
        "登记后不能撤回；可以分两次登记。",
        Main: true
    );

    private static readonly RevocationAct CreditAct = new(
        Credit,
        "登记记入信用记录",
        "登记撤销情况已记入信用记录。",
        null,
        "登记后不能撤回。"
    );

    private static readonly RevocationAct SuggestionAct = new(
        Suggestion,
        "登记建议函",
        "登记已向上级主管部门或者所在单位发出的建议函。",
        null,
        "登记后不能撤回。"
    );

    private static readonly RevocationAct CreditCorrectionAct = new(
        CreditCorrection,
        "登记信用记录更正",
        "登记因撤销决定被撤销而更正信用记录的情况。",
        null,
        "登记后不能撤回。",
        Main: true
    );

    private static readonly RevocationAct HandBackAct = new(
        HandBack,
        "登记证书、奖牌发还",
        "登记已经交回的证书、奖牌发还获奖者的日期。",
        null,
        "登记后不能撤回；可以分两次登记。",
        Main: true
    );

    /// <summary>What a role may do now.</summary>
    public static IReadOnlyList<RevocationAct> Of(string role, RevocationView view) =>
        (role, view.State) switch
        {
            (Roles.Office, RevocationState.Opened) => [ReportAct, CloseAct],
            (Roles.Office, RevocationState.Reported) => [CloseAct],
            (Roles.Government, RevocationState.Reported) => [DecideAct],
            (Roles.Office, RevocationState.Decided) => [ServeAct, .. After(view)],
            (Roles.Office, RevocationState.Served) => [ReturnAct, .. After(view)],
            (Roles.Office, RevocationState.Recovered) => After(view),
            (Roles.Office, RevocationState.Annulled) => Restoring(view),
            _ => [],
        };

    // What was done under a decision that is annulled since has to be put right.
    private static IReadOnlyList<RevocationAct> Restoring(RevocationView view) =>
        [
            .. view is { CreditEntry: not null, CreditCorrection: null }
                ? (RevocationAct[])[CreditCorrectionAct]
                : [],
            .. view
                is { CertificateReturnedOn: not null, CertificateHandedBackOn: null }
                    or { PlaqueReturnedOn: not null, PlaqueHandedBackOn: null }
                ? (RevocationAct[])[HandBackAct]
                : [],
        ];

    // 第二十四条: credit record and suggestion follow the decision, in any order, once each.
    private static IReadOnlyList<RevocationAct> After(RevocationView view) =>
        [
            .. view.CreditEntry is null ? (RevocationAct[])[CreditAct] : [],
            .. view.Suggestion is null ? (RevocationAct[])[SuggestionAct] : [],
        ];
}
