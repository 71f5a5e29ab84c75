using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;

namespace QualityAward.Rest.Problems;

/// <summary>Problem documents for whatever goes wrong.</summary>
public static class ProblemExtensions
{
    internal static void AddAwardProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<AwardExceptionHandler>();

        // Otherwise a request that cannot be bound answers a bare 400 outside Development.
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
    }

    internal static void UseAwardProblems(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(WriteProblemAsync);
    }

    /// <summary>A refusal as an endpoint's answer, for handlers that prefer returning to throwing.</summary>
    public static IResult ToResult(this Refusal refusal) =>
        new ProblemResult(AwardProblem.From(refusal));

    private static Task WriteProblemAsync(StatusCodeContext context)
    {
        var request = context.HttpContext.Request;

        // Whoever draws pages draws their error pages as well; programs get a document everywhere.
        var page =
            !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        return page
            ? Task.CompletedTask
            : ProtocolProblems
                .ForStatus(context.HttpContext.Response.StatusCode)
                .WriteAsync(context.HttpContext);
    }

    private sealed class ProblemResult(AwardProblem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
    }
}
