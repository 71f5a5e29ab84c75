using Microsoft.AspNetCore.Http.Features;

namespace QualityAward.Gateway.Requests;

/// <summary>What a request wants, as far as the gateway must know.</summary>
public static class RequestKind
{
    /// <summary>The connection is to become a WebSocket (HTTP/1.1 upgrade or HTTP/2 extended CONNECT).</summary>
    public static bool IsUpgrade(this HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    /// <summary>A person follows a link: a redirect to the sign-in page leads somewhere.</summary>
    public static bool IsNavigation(this HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.IsUpgrade()
        && context
            .Request.Headers.Accept.ToString()
            .Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
