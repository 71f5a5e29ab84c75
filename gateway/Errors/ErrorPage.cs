using System.Diagnostics;
using QualityAward.Gateway.Pages;
using QualityAward.Rest.Problems;

namespace QualityAward.Gateway.Errors;

/// <summary>What a person sees where a program would get a problem document.</summary>
public static class ErrorPage
{
    private static readonly OwnPage Page = new("error.html", "form-action 'none'");

    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext context, AwardProblem problem) =>
        Page.WriteAsync(
            context,
            problem.Status,
            ("title", problem.Title),
            ("detail", problem.Detail),
            ("code", problem.Code),
            ("trace", Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier)
        );
}
