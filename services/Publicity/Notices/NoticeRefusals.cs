using QualityAward.Common;

namespace QualityAward.Publicity.Notices;

/// <summary>Why something about a published notice is refused, whether it is corrected or objected to.</summary>
internal static class NoticeRefusals
{
    /// <summary>An act on a version that is not in force any more.</summary>
    /// <param name="version">The one that is.</param>
    /// <param name="article">Under which the act would be done.</param>
    /// <param name="detail">What to do instead, in Chinese.</param>
    public static RefusedException Superseded(Guid? version, int? article, string detail) =>
        new(
            new(
                RefusalKind.WrongState,
                "notice-superseded",
                "该文件已经更正",
                detail,
                article,
                new Dictionary<string, object?> { ["supersededBy"] = version }
            )
        );

    /// <summary>Somebody who is not on the list of a notice.</summary>
    /// <param name="article">Under which the notice was published.</param>
    /// <param name="field">The input that the form marks.</param>
    /// <param name="detail">What to do, in Chinese.</param>
    public static RefusedException NotListed(int? article, string field, string detail) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "candidate-not-on-notice",
                "所选对象不在名单内",
                detail,
                article,
                new Dictionary<string, object?> { ["field"] = field }
            )
        );
}
