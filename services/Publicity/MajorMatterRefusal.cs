using QualityAward.Common;

namespace QualityAward.Publicity;

/// <summary>第六条: what 领导小组 alone decides rests on a meeting's registered decision (重大事项).</summary>
internal static class MajorMatterRefusal
{
    /// <summary>422: none was named, or it is about something else.</summary>
    /// <param name="article">Under which the act is done.</param>
    /// <param name="detail">Which decision is needed, in Chinese.</param>
    public static RefusedException Needed(int article, string detail) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "major-matter-needed",
                "须有领导小组研究决定的重大事项",
                detail,
                article,
                new Dictionary<string, object?> { ["field"] = "majorMatterId" }
            )
        );
}
