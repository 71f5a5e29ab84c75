using System.Globalization;

namespace QualityAward.Gateway.Caching;

/// <summary>A kept answer, ready to be written.</summary>
/// <param name="Answer">What is written.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Evictions">The count of evictions when it was asked for.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="ExpiresAt">The instant from which it must not be served.</param>
public sealed record CachedAnswer(
    WholeAnswer Answer,
    CacheRule Rule,
    long Evictions,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt
)
{
    /// <summary>Names the outcome in <c>Cache-Status</c> (RFC 9211).</summary>
    public const string Hit = "award; hit";

    private static readonly string[] Ages =
    [
        .. Enumerable
            .Range(0, (int)CacheRules.MaxAge.TotalSeconds + 1)
            .Select(seconds => seconds.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Bytes it takes, roughly.</summary>
    public long Size => Answer.Body.Length + 1024;

    /// <summary>Writes it, or 304 where the visitor holds it already.</summary>
    public Task WriteAsync(HttpContext context, DateTimeOffset now)
    {
        context.Response.Headers.Age = Ages[(int)(now - AskedAt).TotalSeconds];
        context.Response.Headers["Cache-Status"] = Hit;
        return Answer.WriteAsync(context);
    }
}
