using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using QualityAward.Gateway.Routing;
using Yarp.ReverseProxy.Model;

namespace QualityAward.Gateway.Protection;

/// <summary>
/// 第二十一条: complaints leave no span. Neither an address nor a receipt – which opens the complaint – may be found
/// in telemetry, and downstream services follow the unsampled parent.
/// </summary>
public sealed class Untraced(RequestDelegate next)
{
    /// <summary>Runs after routing.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>();
        if (route is not null && RouteTraits.IsWithoutAddress(route.Config))
        {
            if (Activity.Current is { } activity)
            {
                activity.IsAllDataRequested = false;
                activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }
            context.Features.Set<IHttpActivityFeature>(null);
        }
        return next(context);
    }
}
