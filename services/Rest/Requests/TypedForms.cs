using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Requests;

/// <summary>The edge for forms of pages (<c>application/x-www-form-urlencoded</c>).</summary>
public static class TypedForms
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>
    /// Reads forms before anything else does: the framework's own reader fails on a NUL as if it were an error of ours.
    /// </summary>
    /// <param name="app">The process's pipeline; call it before the defaults.</param>
    /// <param name="refuse">
    /// Whether a form with a sign that no text may have is refused here, 400 <c>text-sign-refused</c>. Not where a page gives
    /// back what was typed together with the refusal of the service behind it.
    /// </param>
    public static IApplicationBuilder UseTypedForms(this IApplicationBuilder app, bool refuse) =>
        app.Use(
            async (context, next) =>
            {
                if (await ReadAsync(context, refuse) is { } problem)
                {
                    await problem.WriteAsync(context);
                }
                else
                {
                    await next(context);
                }
            }
        );

    private static async Task<AwardProblem?> ReadAsync(HttpContext context, bool refuse)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || context.Request.ContentType?.StartsWith(
                UrlEncoded,
                StringComparison.OrdinalIgnoreCase
            )
                is not true
        )
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadKind.Document.MaximumBytes;
        }

        using var reader = new StreamReader(context.Request.Body);
        var fields = QueryHelpers.ParseQuery(await reader.ReadToEndAsync(context.RequestAborted));
        foreach (var (name, values) in fields)
        {
            foreach (var value in refuse ? values.Append(name) : [])
            {
                if (TypedText.FaultOf(value) is { } fault)
                {
                    return AwardProblem.From(fault.Refuse(TypedText.Shown(name)));
                }
            }
        }

        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        return null;
    }
}
