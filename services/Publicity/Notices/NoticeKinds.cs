using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

internal static class NoticeKinds
{
    /// <summary>The kind's Chinese name.</summary>
    public static string ChineseName(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Call => "评选通知",
            NoticeKind.AcceptanceNotice => "受理名单公示",
            NoticeKind.AwardNotice => "拟获奖名单公示",
            NoticeKind.Decision => "表扬决定",
            NoticeKind.Revocation => "撤销公告",
            NoticeKind.RevocationChange => "撤销决定变更公告",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>The kind as events and addresses write it.</summary>
    public static string Code(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Call => "call",
            NoticeKind.AcceptanceNotice => "acceptance-notice",
            NoticeKind.AwardNotice => "award-notice",
            NoticeKind.Decision => "decision",
            NoticeKind.Revocation => "revocation",
            NoticeKind.RevocationChange => "revocation-change",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>The article under which objections to it are taken (13 or 18); null where none are.</summary>
    public static int? ObjectionArticle(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.AcceptanceNotice => 13,
            NoticeKind.AwardNotice => 18,
            _ => null,
        };

    /// <summary>文字更正, 名单变更 or 撤回.</summary>
    public static string ChineseName(this NoticeCorrectionKind kind) =>
        kind switch
        {
            NoticeCorrectionKind.Misprint => "文字更正",
            NoticeCorrectionKind.ListChanged => "名单变更",
            NoticeCorrectionKind.Withdrawal => "撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>The kind of a correction as the log writes it.</summary>
    public static string Code(this NoticeCorrectionKind kind) =>
        kind switch
        {
            NoticeCorrectionKind.Misprint => "misprint",
            NoticeCorrectionKind.ListChanged => "list-changed",
            NoticeCorrectionKind.Withdrawal => "withdrawal",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Reads a code; null when it is none.</summary>
    public static NoticeKind? Find(string code) =>
        Enum.GetValues<NoticeKind>()
            .Cast<NoticeKind?>()
            .FirstOrDefault(kind => kind?.Code() == code);
}
