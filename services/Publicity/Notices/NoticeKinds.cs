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
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>The kind as events and addresses write it.</summary>
    public static string Code(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Call => "call",
            NoticeKind.AcceptanceNotice => "acceptance-notice",
            NoticeKind.AwardNotice => "award-notice",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Reads a code; null when it is none.</summary>
    public static NoticeKind? Find(string code) =>
        Enum.GetValues<NoticeKind>()
            .Cast<NoticeKind?>()
            .FirstOrDefault(kind => kind?.Code() == code);
}
