using Microsoft.AspNetCore.Http.Features;
using QualityAward.Gateway.Errors;

namespace QualityAward.Gateway.Protection;

/// <summary>Answers a request that announces too large a body before any of it is read.</summary>
public sealed class RequestSizeLimit(RequestDelegate next)
{
    /// <summary>What a form or a JSON document may take; routes for files have a limit of their own.</summary>
    public const long Default = 1024 * 1024;

    /// <summary>Runs inside YARP's pipeline, where the route's own limit is set already.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var feature = context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (
            feature.MaxRequestBodySize is not { } limit
            || context.Request.ContentLength is not { } length
            || length <= limit
        )
        {
            return next(context);
        }
        // Kestrel throws away what still comes for a few seconds; cut off at once, a browser would show no answer.
        feature.MaxRequestBodySize = null;
        return ErrorAnswers.TooLarge(limit).WriteAsync(context);
    }
}
