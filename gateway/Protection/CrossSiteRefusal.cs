using QualityAward.Gateway.Errors;
using QualityAward.Gateway.Requests;

namespace QualityAward.Gateway.Protection;

/// <summary>
/// Refuses what another site makes a signed-in browser do. Decided by headers alone, which no page of another site can
/// set; a proxy that looked into bodies would break them for the service behind.
/// </summary>
public sealed class CrossSiteRefusal(RequestDelegate next, GatewaySettings settings)
{
    /// <summary>Required on <c>/api</c>: a header that makes a browser ask first.</summary>
    public const string OwnHeader = "X-Award-Request";

    /// <summary>Refuses or goes on.</summary>
    public Task InvokeAsync(HttpContext context) =>
        MayChangeSomething(context) && ByCookie(context.Request) && !IsOurs(context.Request)
            ? ErrorAnswers.CrossSiteRefused.WriteAsync(context)
            : next(context);

    // A WebSocket begins with a GET, but what is sent through it changes things.
    private static bool MayChangeSomething(HttpContext context)
    {
        var method = context.Request.Method;
        var safe =
            HttpMethods.IsGet(method)
            || HttpMethods.IsHead(method)
            || HttpMethods.IsOptions(method)
            || HttpMethods.IsTrace(method);
        return !safe || context.IsUpgrade();
    }

    private bool ByCookie(HttpRequest request) =>
        request.Headers.Authorization.Count == 0
        && request.Cookies.ContainsKey(settings.SessionCookie);

    private bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        var sameOrigin =
            site.Count > 0 ? site == "same-origin" : request.Headers.Origin == settings.Origin;
        return sameOrigin
            && (!request.Path.StartsWithSegments("/api") || request.Headers[OwnHeader] == "1");
    }
}
