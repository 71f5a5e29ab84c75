using QualityAward.Rest.Problems;

namespace QualityAward.Gateway.Errors;

/// <summary>A problem document as an endpoint's answer.</summary>
/// <param name="problem">What is answered.</param>
public sealed class ProblemAnswer(AwardProblem problem) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
}
