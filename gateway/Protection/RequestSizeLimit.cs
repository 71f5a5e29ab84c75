using Microsoft.AspNetCore.Http.Features;
using QualityAward.Common;
using QualityAward.Gateway.Errors;
using QualityAward.Gateway.Requests;

namespace QualityAward.Gateway.Protection;

/// <summary>Answers a request that announces too large a body before any of it is read.</summary>
public sealed class RequestSizeLimit(RequestDelegate next)
{
    /// <summary>Runs inside YARP's pipeline, which itself sets a route's limit only when it sends the request on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var limit =
            context.GetRouteModel().Config.MaxRequestBodySize ?? UploadKind.Document.MaximumBytes;
        if (context.Request.ContentLength is not { } length || length <= limit)
        {
            return next(context);
        }
        // Kestrel throws away what still comes for a few seconds; cut off at once, a browser would show no answer.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            null;
        return ErrorAnswers.TooLarge(RouteTraits.UploadOf(context)).WriteAsync(context);
    }
}
