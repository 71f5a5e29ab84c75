using QualityAward.Common.Typing;

namespace QualityAward.Common;

/// <summary>What is decided against somebody, sent back or undone, is given its reason.</summary>
public static class ReasonRule
{
    /// <summary>Refuses an empty reason, and one that is too long.</summary>
    /// <param name="reason">As typed.</param>
    /// <param name="article">Under which the act is done, if there is one.</param>
    /// <param name="detail">Which act, and what to do, in Chinese.</param>
    /// <param name="longest">In signs; null where only the size of a request bounds it.</param>
    /// <returns>Without blanks around it.</returns>
    /// <exception cref="RefusedException">422 <c>reason-missing</c>, <c>text-too-long</c>.</exception>
    public static string Require(string? reason, int? article, string detail, int? longest = null)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "reason-missing",
                    "须说明理由",
                    detail,
                    article,
                    new Dictionary<string, object?> { ["field"] = "reason" }
                )
            );
        }

        var trimmed = reason.Trim();
        return longest is { } limit && TypedText.Signs(trimmed) > limit
            ? throw new RefusedException(TypedText.TooLong("reason", trimmed, limit, "理由"))
            : trimmed;
    }

    /// <summary>422: a text that the act rests on – an opinion, the reasons of a refusal – is missing.</summary>
    /// <param name="title">Which, in Chinese.</param>
    /// <param name="detail">What to do, in Chinese.</param>
    /// <param name="article">Under which the act is done.</param>
    /// <param name="facts">What it was decided by.</param>
    public static RefusedException Missing(
        string title,
        string detail,
        int article,
        params IEnumerable<(string Name, object? Value)> facts
    ) => Refuse.ByLaw("reasons-missing", title, detail, article, facts);
}
