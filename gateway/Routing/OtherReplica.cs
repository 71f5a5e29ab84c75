using QualityAward.Gateway.Requests;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace QualityAward.Gateway.Routing;

/// <summary>
/// Sends a GET that reached no replica – the connection was refused – to the next one. Nothing was executed yet, and
/// there is no body to send twice.
/// </summary>
public sealed class OtherReplica(RequestDelegate next)
{
    /// <summary>Runs inside YARP's pipeline, before a destination is chosen.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.GetReverseProxyFeature().AllDestinations.Count > 1
            ? TryAllAsync(context)
            : next(context);

    private async Task TryAllAsync(HttpContext context)
    {
        await next(context);

        var proxy = context.GetReverseProxyFeature();
        var untried = proxy.AllDestinations.ToList();
        while (ReachedNobody(context) && proxy.ProxiedDestination is { } tried)
        {
            untried.Remove(tried);
            if (untried is [])
            {
                return;
            }
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.StatusCode = StatusCodes.Status200OK;
            proxy.AvailableDestinations = untried;
            await next(context);
        }
    }

    private static bool ReachedNobody(HttpContext context) =>
        context.GetForwarderErrorFeature()
            is {
                Error: ForwarderError.Request,
                Exception: HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError
                }
            }
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !context.IsUpgrade()
        && !context.Response.HasStarted;
}
