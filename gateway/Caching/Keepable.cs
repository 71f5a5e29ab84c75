using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace QualityAward.Gateway.Caching;

/// <summary>Whether an answer may be kept, by what its producer says of it (RFC 9111 §3).</summary>
public static class Keepable
{
    private static readonly HashSet<string> OfOneConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.TransferEncoding,
        HeaderNames.ContentLength,
        HeaderNames.Date,
        HeaderNames.Server,
        HeaderNames.Age,
        "Cache-Status",
        "traceresponse",
    };

    /// <summary>How long the answer may be kept, or null where it must not be.</summary>
    public static TimeSpan? For(HttpContext context, CacheRule rule)
    {
        var response = context.Response;
        if (
            response.StatusCode != StatusCodes.Status200OK
            || context.GetForwarderErrorFeature() is not null
            || context.RequestAborted.IsCancellationRequested
            || response.Headers.SetCookie.Count > 0
            || !VariesOnlyByEncoding(response.Headers.Vary)
            || IsStream(response)
        )
        {
            return null;
        }
        return AgeAllowed(response.Headers.CacheControl, rule.MaxAge);
    }

    /// <summary>The headers that belong to the answer and not to the connection it came by.</summary>
    public static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => !OfOneConnection.Contains(header.Key))];

    private static TimeSpan? AgeAllowed(StringValues header, TimeSpan ceiling)
    {
        if (!CacheControlHeaderValue.TryParse(header.ToString(), out var control))
        {
            return ceiling;
        }
        if (control.NoStore || control.NoCache || control.Private)
        {
            return null;
        }
        var stated = control.SharedMaxAge ?? control.MaxAge;
        return stated < ceiling ? stated : ceiling;
    }

    private static bool VariesOnlyByEncoding(StringValues vary)
    {
        foreach (var line in vary)
        {
            foreach (var name in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (!name.Equals(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool IsStream(HttpResponse response) =>
        response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase)
        == true;
}
