using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace QualityAward.Gateway.Caching;

/// <summary>A kept answer, ready to be written.</summary>
/// <param name="Headers">What the producer sent, without what belongs to one connection.</param>
/// <param name="Body">The whole body, encoded as it came.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Evictions">The count of evictions when it was asked for.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="ExpiresAt">The instant from which it must not be served.</param>
public sealed record CachedAnswer(
    KeyValuePair<string, StringValues>[] Headers,
    byte[] Body,
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
    public long Size => Body.Length + 1024;

    /// <summary>Writes it, or 304 where the visitor holds it already.</summary>
    public Task WriteAsync(HttpContext context, DateTimeOffset now)
    {
        var response = context.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
        response.Headers.Age = Ages[(int)(now - AskedAt).TotalSeconds];
        response.Headers["Cache-Status"] = Hit;
        if (IsHeldBy(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = Body.Length;
        return response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private bool IsHeldBy(HttpRequest request)
    {
        var held = request.Headers.IfNoneMatch;
        if (held.Count == 0)
        {
            return false;
        }
        foreach (var (name, value) in Headers)
        {
            if (name.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase))
            {
                return EntityTagHeaderValue.TryParse(value.ToString(), out var tag)
                    && EntityTagHeaderValue.TryParseList(held, out var tags)
                    && tags.Any(t => t.Compare(tag, useStrongComparison: false));
            }
        }
        return false;
    }
}
