using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace QualityAward.Publicity;

/// <summary>
/// Answers that anybody may keep for half a minute, unless the endpoint says otherwise, and then ask about again by
/// <c>ETag</c>. The tag is a hash of the answer, so replicas agree on it.
/// </summary>
public sealed class PublicCaching(IOptions<JsonOptions> json) : IEndpointFilter
{
    internal const string ForHalfAMinute = "public, max-age=30";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var answer = await next(context);
        if (ValueOf(answer) is not { } value)
        {
            return answer;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(value, json.Value.SerializerOptions);
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\""
        );
        var headers = context.HttpContext.Response.Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = ForHalfAMinute;
        }

        // Also answers If-None-Match with 304.
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    private static object? ValueOf(object? answer) =>
        answer switch
        {
            INestedHttpResult nested => ValueOf(nested.Result),
            IValueHttpResult value
            and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } => value.Value,
            _ => null,
        };
}
