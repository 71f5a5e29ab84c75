using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;
using QualityAward.Gateway.Requests;
using QualityAward.Gateway.Session;
using QualityAward.ServiceDefaults.Authentication;
using Yarp.ReverseProxy.Transforms;

namespace QualityAward.Gateway.Routing;

/// <summary>Replaces the session cookie by what the service behind is meant to see of the caller.</summary>
public static class CallerCredentials
{
    /// <summary>Carries the session's handle to the workbench.</summary>
    public const string HandleHeader = "X-Award-Session";

    /// <summary>Changes the outgoing request.</summary>
    public static void Apply(RequestTransformContext transform, string caller, string sessionCookie)
    {
        var headers = transform.ProxyRequest.Headers;
        headers.Remove(HandleHeader);
        // Between services it carries the acting user; outsiders have no say in it.
        headers.Remove(ActingUser.HeaderName);
        KeepCookies(transform, caller, sessionCookie);

        var session = transform.HttpContext.Features.Get<SessionFeature>();
        if (session is null || caller is RouteTraits.CallerUnknown or RouteTraits.CallerByCookie)
        {
            return;
        }
        headers.Authorization = new AuthenticationHeaderValue("Bearer", session.AccessToken);
        if (caller == RouteTraits.CallerByHandle)
        {
            headers.Add(HandleHeader, session.Handle);
        }
    }

    private static void KeepCookies(
        RequestTransformContext transform,
        string caller,
        string sessionCookie
    )
    {
        var headers = transform.ProxyRequest.Headers;
        if (!headers.Contains(HeaderNames.Cookie))
        {
            return;
        }
        headers.Remove(HeaderNames.Cookie);
        if (caller is RouteTraits.CallerByCookie or RouteTraits.CallerByHandle)
        {
            var rest = SessionCookies.Without(transform.HttpContext.Request, sessionCookie);
            if (rest.Length > 0)
            {
                headers.TryAddWithoutValidation(HeaderNames.Cookie, rest);
            }
        }
    }
}
