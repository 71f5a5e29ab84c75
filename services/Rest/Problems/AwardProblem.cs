using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Rest.Json;

namespace QualityAward.Rest.Problems;

/// <summary>A refusal on the wire (RFC 9457), with our members <c>code</c>, <c>article</c>, <c>facts</c> and <c>traceId</c>.</summary>
/// <param name="Type"><c>urn:award:{code}</c>.</param>
/// <param name="Title">One short Chinese sentence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What decided it and what to do next.</param>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Article">The article of the 管理办法 that refuses.</param>
/// <param name="Facts">The facts that decided it.</param>
/// <param name="TraceId">For the operator: finds the request's trace and log.</param>
public sealed record AwardProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    int? Article = null,
    IReadOnlyDictionary<string, object?>? Facts = null,
    string? TraceId = null
)
{
    /// <summary>The media type of problem documents.</summary>
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(AwardJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The document for a refusal.</summary>
    public static AwardProblem From(Refusal refusal)
    {
        // Absent and hidden must not be told apart, so a 404 has one wording, whatever the endpoint wrote.
        var shown = refusal.Kind == RefusalKind.NotFound ? Refusals.NotFound : refusal;
        return new(
            $"urn:award:{shown.Code}",
            shown.Title,
            RefusalStatus.Of(shown.Kind),
            shown.Detail,
            shown.Code,
            shown.Article,
            shown.Facts
        );
    }

    /// <summary>A problem of the protocol rather than of the law, with a status of its own.</summary>
    public static AwardProblem Of(int status, string code, string title, string detail) =>
        new($"urn:award:{code}", title, status, detail, code);

    /// <summary>Writes this document as the whole answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var document = this with
        {
            TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        context.Response.StatusCode = Status;

        // What the exception middleware sets by itself: a 404 must not tell by its headers how it came about.
        context.Response.Headers.CacheControl = "no-cache,no-store";
        context.Response.Headers.Pragma = "no-cache";
        context.Response.Headers.Expires = "-1";
        context.Response.Headers.Remove(HeaderNames.ETag);
        return context.Response.WriteAsJsonAsync(
            document,
            Json,
            ContentType,
            context.RequestAborted
        );
    }

    /// <summary>Reads a problem document that another process of ours answered with; null if it is none.</summary>
    public static AwardProblem? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<AwardProblem>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
