namespace QualityAward.Common;

/// <summary>What is decided against somebody, sent back or undone, is given its reason.</summary>
public static class ReasonRule
{
    /// <summary>Refuses an empty reason.</summary>
    /// <param name="reason">As typed.</param>
    /// <param name="article">Under which the act is done, if there is one.</param>
    /// <param name="detail">Which act, and what to do, in Chinese.</param>
    /// <returns>Without blanks around it.</returns>
    /// <exception cref="RefusedException">422 <c>reason-missing</c>.</exception>
    public static string Require(string? reason, int? article, string detail) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "reason-missing",
                    "须说明理由",
                    detail,
                    article,
                    new Dictionary<string, object?> { ["field"] = "reason" }
                )
            )
            : reason.Trim();
}
