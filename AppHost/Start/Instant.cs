using System.Globalization;

namespace QualityAward.AppHost;

/// <summary>Instants as a person writes them.</summary>
internal static class Instant
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>ISO 8601 to the minute or finer; without an offset Asia/Shanghai is meant. Null when it is none.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        foreach (var candidate in new[] { text, text + "+08:00" })
        {
            if (
                DateTimeOffset.TryParseExact(
                    candidate.EndsWith('Z') ? candidate[..^1] + "+00:00" : candidate,
                    Formats,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var instant
                )
            )
            {
                return instant;
            }
        }

        return null;
    }
}
