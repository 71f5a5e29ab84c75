using QualityAward.Rest.Problems;

namespace QualityAward.Gateway.Errors;

/// <summary>An answer of the gateway itself: a problem document for programs, a Chinese page for people.</summary>
/// <param name="Problem">What is answered.</param>
public sealed record ErrorAnswer(AwardProblem Problem)
{
    /// <summary>Seconds after which trying again makes sense; null where it does not.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Writes the answer in the form the caller reads.</summary>
    public Task WriteAsync(HttpContext context)
    {
        if (RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString();
        }
        return ReadsHtml(context.Request)
            ? ErrorPage.WriteAsync(context, Problem)
            : Problem.WriteAsync(context);
    }

    private static bool ReadsHtml(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/openapi")
        && request
            .Headers.Accept.ToString()
            .Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
