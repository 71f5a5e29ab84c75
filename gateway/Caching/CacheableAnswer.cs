using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace QualityAward.Gateway.Caching;

/// <summary>Whether an answer may be given to another visitor, by what its producer says of it (RFC 9111 §3).</summary>
public static class CacheableAnswer
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Whether the answer says nothing to this visitor alone, and came whole.</summary>
    public static bool IsForOthers(HttpContext context)
    {
        var response = context.Response;
        return response.StatusCode == StatusCodes.Status200OK
            && context.GetForwarderErrorFeature() is null
            && !context.RequestAborted.IsCancellationRequested
            && response.Headers.SetCookie.Count == 0
            && VariesOnlyByEncoding(response.Headers.Vary)
            && response.ContentLength is null or <= LargestBody
            && !IsStream(response);
    }

    /// <summary>How long the answer may be kept, zero where not at all.</summary>
    /// <param name="response">The answer, with all its headers.</param>
    /// <param name="rule">The rule of its path.</param>
    /// <param name="took">How long it has been under way.</param>
    public static TimeSpan KeptOf(HttpResponse response, CacheRule rule, TimeSpan took)
    {
        var stated = response.GetTypedHeaders().CacheControl;
        var limit = stated is { NoCache: true } ? rule.NoCacheLimit : rule.Limit;
        if (
            limit is null
            || took > limit.Patience
            || stated is { NoStore: true } or { Private: true }
        )
        {
            return TimeSpan.Zero;
        }
        var left = (stated?.SharedMaxAge ?? stated?.MaxAge) - limit.Patience;
        return left < limit.Kept ? left.Value : limit.Kept;
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
