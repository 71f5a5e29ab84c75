using Microsoft.AspNetCore.Http.Features;
using QualityAward.Gateway.Errors;

namespace QualityAward.Gateway.Protection;

/// <summary>
/// No tunnel and no echo here: CONNECT names a host and no path (RFC 9110 §9.3.6), so no route could refuse it, and TRACE
/// would send a visitor's headers on to a service. A WebSocket over HTTP/2 comes as CONNECT too (RFC 8441) and is let through.
/// </summary>
public sealed class MethodRefusal(RequestDelegate next)
{
    /// <summary>Refuses, or lets the request through.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        return
            HttpMethods.IsTrace(method) || (HttpMethods.IsConnect(method) && !IsWebSocket(context))
            ? ErrorAnswers.MethodNotAllowed.WriteAsync(context)
            : next(context);
    }

    private static bool IsWebSocket(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}
