using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.Rest.Json;

namespace QualityAward.Rest.Problems;

/// <summary>The one place that turns exceptions into problem documents.</summary>
internal sealed partial class AwardExceptionHandler(ILogger<AwardExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer; 499 keeps the metrics honest.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        await Problem(exception).WriteAsync(httpContext);
        return true;
    }

    private AwardProblem Problem(Exception exception)
    {
        switch (exception)
        {
            case RefusedException refused:
                return AwardProblem.From(refused.Refusal);
            case DbUpdateConcurrencyException:
                return AwardProblem.From(Refusals.ChangedMeanwhile());
            case BadHttpRequestException bad:
                return BadRequest(bad);
            case var e when DatabaseTrouble.ProblemOf(e) is { } problem:
                DatabaseRefused(logger, problem.Code, e);
                return problem;
            default:
                Unhandled(logger, exception);
                return ProtocolProblems.InternalError;
        }
    }

    private static AwardProblem BadRequest(BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            return ProtocolProblems.ForStatus(bad.StatusCode);
        }

        if (bad.InnerException is TextRefusedException text)
        {
            return AwardProblem.From(text.Refusal);
        }

        // The place in the document helps a program's author; the value itself is never repeated.
        return bad.InnerException is JsonException { Path: { Length: > 0 } path }
            ? AwardProblem.From(
                Refusals.Malformed(
                    $"请求内容中“{path}”处无法识别，或者同一项目出现两次，请检查填写的格式后重试。"
                )
            )
            : ProtocolProblems.ForStatus(StatusCodes.Status400BadRequest);
    }

    [LoggerMessage(LogLevel.Warning, "The database did not take the request: {Code}.")]
    private static partial void DatabaseRefused(ILogger logger, string code, Exception exception);

    [LoggerMessage(LogLevel.Error, "The request failed.")]
    private static partial void Unhandled(ILogger logger, Exception exception);
}
