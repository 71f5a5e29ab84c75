using Microsoft.Net.Http.Headers;

namespace QualityAward.Gateway.Caching;

/// <summary>What makes two requests the same for the cache.</summary>
public static class CacheKey
{
    private const int LongestQuery = 512;

    /// <summary>
    /// The key, or null for a request that must go through: another method, somebody who may be known to us, a part of
    /// a body, an absurdly long query.
    /// </summary>
    public static string? Of(HttpRequest request, string sessionCookie)
    {
        var headers = request.Headers;
        if (
            !HttpMethods.IsGet(request.Method)
            || headers.Authorization.Count > 0
            || headers.Range.Count > 0
            || headers.Upgrade.Count > 0
            || (request.QueryString.Value?.Length ?? 0) > LongestQuery
            || request.Cookies.ContainsKey(sessionCookie)
        )
        {
            return null;
        }
        return Encodings(headers[HeaderNames.AcceptEncoding].ToString()) is { } encodings
            ? $"{encodings}{request.Scheme}://{request.Host.Value}{request.Path.Value}{request.QueryString.Value}"
            : null;
    }

    // Producers choose among these; a visitor who forbids one by q=0 is too rare to keep answers for.
    private static string? Encodings(string accepted)
    {
        if (accepted.Contains("q=0", StringComparison.Ordinal))
        {
            return null;
        }
        var brotli = accepted.Contains("br", StringComparison.OrdinalIgnoreCase);
        var gzip = accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var zstd = accepted.Contains("zstd", StringComparison.OrdinalIgnoreCase);
        return (brotli, gzip, zstd) switch
        {
            (false, false, false) => "",
            (true, false, false) => "b ",
            (false, true, false) => "g ",
            (true, true, false) => "bg ",
            (false, false, true) => "z ",
            (true, false, true) => "bz ",
            (false, true, true) => "gz ",
            (true, true, true) => "bgz ",
        };
    }
}
