using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Requests;

/// <summary>
/// The edge that every request passes before anything reads it: an address with signs that no text may have is refused with
/// the name of its part, what is pasted along unseen is dropped, and a body in another encoding than UTF-8 is refused.
/// Texts in JSON are looked at where they are read (<see cref="TypedTextConverter"/>).
/// </summary>
internal sealed class TextEdge(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        FaultOf(context.Request) is { } problem ? problem.WriteAsync(context) : next(context);

    private static AwardProblem? FaultOf(HttpRequest request)
    {
        if (TypedText.FaultOf(request.Path.Value) is { } inPath)
        {
            return AwardProblem.From(inPath.Refuse("path", "网址"));
        }

        foreach (var (name, values) in request.Query)
        {
            foreach (var text in values.Append(name))
            {
                if (TypedText.FaultOf(text) is { } inQuery)
                {
                    return AwardProblem.From(inQuery.Refuse(TypedText.Shown(name)));
                }
            }
        }

        CleanQuery(request);
        return IsOtherEncoding(request) ? OtherEncoding : null;
    }

    /// <summary>A search for a pasted name finds it with and without what was pasted along.</summary>
    private static void CleanQuery(HttpRequest request)
    {
        if (request.Query.All(pair => pair.Value.All(text => TypedText.Clean(text) == text)))
        {
            return;
        }

        request.Query = new QueryCollection(
            request.Query.ToDictionary(
                pair => pair.Key,
                pair => new StringValues([.. pair.Value.Select(TypedText.Clean)])
            )
        );
    }

    private static bool IsOtherEncoding(HttpRequest request)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || type.Charset is not { HasValue: true } charset
            // A list of winners says by its bytes which encoding it is in.
            || type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        // In quotes it is right as well, and the framework's reader fails on them.
        var name = HeaderUtilities.RemoveQuotes(charset).Value!;
        type.Charset = name;
        request.ContentType = $"{type}";
        return !Utf8.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static readonly string[] Utf8 = ["utf-8", "utf8", "us-ascii"];

    private static AwardProblem OtherEncoding { get; } =
        AwardProblem.Of(
            StatusCodes.Status415UnsupportedMediaType,
            "charset-refused",
            "不支持该字符编码",
            "系统只接受 UTF-8 编码的内容，请将内容改为 UTF-8 编码后重新提交。"
        );
}
