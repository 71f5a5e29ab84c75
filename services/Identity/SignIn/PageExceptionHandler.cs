using Microsoft.AspNetCore.Diagnostics;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>An error of ours on a page is a page as well; programs get the problem document of the shared defaults.</summary>
internal sealed partial class PageExceptionHandler(ILogger<PageExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var request = httpContext.Request;
        if (
            request.Path.StartsWithSegments("/api")
            || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            || cancellationToken.IsCancellationRequested
        )
        {
            return false;
        }
        // A form that cannot be read is the browser's fault, anything else ours.
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : 500;
        if (status == 500)
        {
            Failed(logger, request.Path, exception);
        }
        httpContext.Response.StatusCode = status;
        await httpContext
            .Page<MessagePage>(ErrorMessages.Of(httpContext), status)
            .ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "The page {Path} failed.")]
    private static partial void Failed(ILogger logger, string path, Exception exception);
}
