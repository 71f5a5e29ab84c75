using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace QualityAward.Gateway.Caching;

/// <summary>Whether an answer may be kept or given to another visitor, by what its producer says of it (RFC 9111 §3).</summary>
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

    /// <summary>Whether the answer says nothing to this visitor alone, and came whole.</summary>
    public static bool IsForOthers(HttpContext context)
    {
        var response = context.Response;
        return response.StatusCode == StatusCodes.Status200OK
            && context.GetForwarderErrorFeature() is null
            && !context.RequestAborted.IsCancellationRequested
            && response.Headers.SetCookie.Count == 0
            && VariesOnlyByEncoding(response.Headers.Vary)
            && !IsStream(response);
    }

    /// <summary>How long the answer may be kept, or null where its producer forbids it.</summary>
    public static TimeSpan? AgeOf(HttpResponse response, CacheRule rule)
    {
        if (
            !CacheControlHeaderValue.TryParse(
                response.Headers.CacheControl.ToString(),
                out var control
            )
        )
        {
            return rule.MaxAge;
        }
        if (control.NoStore || control.NoCache || control.Private)
        {
            return null;
        }
        var stated = control.SharedMaxAge ?? control.MaxAge;
        return stated < rule.MaxAge ? stated : rule.MaxAge;
    }

    /// <summary>The headers that belong to the answer and not to the connection it came by.</summary>
    public static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => !OfOneConnection.Contains(header.Key))];

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
