using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Preconditions;

/// <summary>Versions of records over HTTP.</summary>
public static class ETags
{
    /// <summary>The entity tag of a version, e.g. <c>"4711"</c>.</summary>
    public static string Of(uint version) => $"\"{version}\"";

    /// <summary>Sets the answer's <c>ETag</c>.</summary>
    public static void SetETag(this HttpContext context, uint version) =>
        context.Response.Headers.ETag = Of(version);

    /// <summary>The version that the request was made from.</summary>
    /// <exception cref="RefusedException">428 without <c>If-Match</c>, 400 where it is no version of ours.</exception>
    public static uint IfMatchVersion(this HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw new RefusedException(Refusals.PreconditionRequired);
        }

        return
            EntityTagHeaderValue.TryParse(header.ToString(), out var tag)
            && !tag.IsWeak
            && uint.TryParse(tag.Tag.AsSpan().Trim('"'), out var version)
            ? version
            : throw new RefusedException(
                Refusals.Malformed("请求头 If-Match 应为先前取得的 ETag。")
            );
    }
}
