using Microsoft.Net.Http.Headers;

namespace QualityAward.Gateway.Caching;

/// <summary>Whose requests may be answered from the output cache, and what tells two of them apart besides their path.</summary>
public static class CacheableRequest
{
    private const int LongestQuery = 512;

    /// <summary>
    /// The variant asked for, or null for a request that must go through: another method, somebody who may be known to us, a part
    /// of a body, an absurdly long query, somebody who wants no kept answer.
    /// </summary>
    public static string? VariantOf(HttpRequest request, string sessionCookie)
    {
        var headers = request.Headers;
        var query = request.QueryString.Value ?? "";
        return
            HttpMethods.IsGet(request.Method)
            && headers.Authorization.Count == 0
            && headers.Range.Count == 0
            && headers.Upgrade.Count == 0
            // It counts whole seconds, and where a page names no date of its own the framework takes that of the kept answer.
            && (headers.IfModifiedSince.Count == 0 || headers.IfNoneMatch.Count > 0)
            && !IsForFresh(headers)
            && query.Length <= LongestQuery
            && !request.Cookies.ContainsKey(sessionCookie)
            && !HasDelimiter(request.Path.Value)
            && !HasDelimiter(query)
            && EncodingsOf(headers.AcceptEncoding.ToString()) is { } encodings
            ? encodings + query
            : null;
    }

    // RFC 9111 §5.2.1.4. The public pages say so in their own questions: what they show would else be kept twice in a row.
    private static bool IsForFresh(IHeaderDictionary headers) =>
        headers.CacheControl is { Count: > 0 } control
        && HeaderUtilities.ContainsCacheDirective(control, CacheControlHeaderValue.NoCacheString);

    // Such a request has no key, and the framework would let all those without one wait for the same answer
    // (dotnet/aspnetcore#67763).
    private static bool HasDelimiter(string? text) =>
        text.AsSpan().ContainsAnyInRange('\u001e', '\u001f');

    // Producers choose among these; a visitor who forbids one by q=0, or takes whatever there is, is too rare to keep answers
    // for.
    private static string? EncodingsOf(string accepted)
    {
        if (accepted.Contains("q=0", StringComparison.Ordinal) || accepted.Contains('*'))
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
