using QualityAward.Gateway.Errors;
using QualityAward.Gateway.Requests;
using Yarp.ReverseProxy.Forwarder;

namespace QualityAward.Gateway.Routing;

/// <summary>Tells the visitor, in words, that a service does not answer or that a request was too large.</summary>
public sealed class UnavailableAnswer(RequestDelegate next)
{
    /// <summary>Runs around YARP's pipeline.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        var error = context.GetForwarderErrorFeature();
        if (
            error is null
            || context.Response.HasStarted
            || context.RequestAborted.IsCancellationRequested
        )
        {
            return;
        }
        if (
            error.Exception is BadHttpRequestException
            {
                StatusCode: StatusCodes.Status413PayloadTooLarge
            }
        )
        {
            await ErrorAnswers.TooLarge(RouteTraits.UploadOf(context)).WriteAsync(context);
        }
        else if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            await ErrorAnswers.ServiceUnavailable.WriteAsync(context);
        }
    }
}
