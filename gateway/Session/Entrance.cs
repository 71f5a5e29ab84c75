using Microsoft.AspNetCore.Http.Extensions;
using QualityAward.Gateway.Errors;
using QualityAward.Gateway.Requests;
using Yarp.ReverseProxy.Model;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Decides, before anything is forwarded, whether what the caller showed is good enough for the route: a bearer token
/// must be valid, the workbench needs a session, and a session needs a token that is not spent.
/// </summary>
public sealed class Entrance(RequestDelegate next, TimeProvider time)
{
    /// <summary>Runs inside YARP's pipeline.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var caller = RouteTraits.CallerOf(context.GetRouteModel().Config);
        if (caller == RouteTraits.CallerByCookie)
        {
            // Identity judges its own cookies, client secrets and tokens.
            return next(context);
        }
        if (HasBearer(context.Request) && context.User.Identity?.IsAuthenticated != true)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return ErrorAnswers.TokenInvalid.WriteAsync(context);
        }
        if (caller == RouteTraits.CallerUnknown)
        {
            return next(context);
        }
        var session = context.Features.Get<SessionFeature>();
        if (session is null)
        {
            return caller == RouteTraits.CallerByHandle ? AskToSignIn(context) : next(context);
        }
        // Identity was away for longer than the token lasted: nobody can vouch for this person just now.
        return session.AccessTokenExpiresAt <= time.GetUtcNow()
            ? ErrorAnswers.ServiceUnavailable.WriteAsync(context)
            : next(context);
    }

    private static bool HasBearer(HttpRequest request) =>
        request.Headers.Authorization is { Count: > 0 } header
        && header.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static Task AskToSignIn(HttpContext context)
    {
        if (!context.IsNavigation())
        {
            return ErrorAnswers.SignInRequired.WriteAsync(context);
        }
        var request = context.Request;
        var here = UriHelper.BuildRelative(path: request.Path, query: request.QueryString);
        context.Response.Redirect(
            SignInEndpoints.SignIn + QueryString.Create(SignInEndpoints.ReturnUrl, here)
        );
        return Task.CompletedTask;
    }
}
