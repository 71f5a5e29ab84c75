namespace QualityAward.Common.Typing;

/// <summary>What somebody typed into a search box, as PostgreSQL's LIKE takes it.</summary>
public static class SearchPattern
{
    /// <summary>The sign before a sign that is meant literally.</summary>
    public const string Escape = "\\";

    private const int Longest = 100;

    /// <summary>Finds the words anywhere; null where nothing was typed.</summary>
    /// <param name="words">As typed; of more than 100 signs the first hundred count, none of them cut in half.</param>
    public static string? Of(string? words)
    {
        if (words?.Trim() is not { Length: > 0 } typed)
        {
            return null;
        }

        var literally = TypedText
            .Cut(typed, Longest)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        return $"%{literally}%";
    }
}
