using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Gateway.Session;

/// <summary>Signing in and out, and who is signed in.</summary>
public static class SignInEndpoints
{
    /// <summary>Begins a sign-in; for somebody signed in it fetches new tokens, for instance in another role.</summary>
    public const string SignIn = "/signin";

    /// <summary>Query parameter: the local path to go to afterwards.</summary>
    public const string ReturnUrl = "returnUrl";

    /// <summary>Maps <c>/signin</c>, <c>/signout</c> and <c>/session</c>.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignIn, Begin).AllowAnonymous();
        app.MapPost("/signout", EndAsync).AllowAnonymous();
        app.MapGet("/session", Show).AllowAnonymous();
    }

    private static Results<ChallengeHttpResult, RedirectHttpResult> Begin(
        HttpRequest request,
        GatewaySettings settings,
        string? returnUrl
    )
    {
        var here = request.Scheme + "://" + request.Host.Value;
        if (!here.Equals(settings.Origin, StringComparison.OrdinalIgnoreCase))
        {
            // Cookies set under another name of this host would be gone when Identity sends the browser back.
            return TypedResults.Redirect(settings.Origin + SignIn + request.QueryString);
        }
        return TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = LocalOrRoot(returnUrl) },
            [OpenIdConnectDefaults.AuthenticationScheme]
        );
    }

    // Ends the session here first: whatever becomes of the way to Identity, this browser is signed out of the system.
    private static async Task EndAsync(HttpContext context, GatewaySettings settings)
    {
        var session = await context.AuthenticateAsync(GatewaySchemes.Session);
        await context.SignOutAsync(GatewaySchemes.Session);
        if (session.Properties?.GetTokenValue("id_token") is { Length: > 0 } idToken)
        {
            await SignOutPage.WriteAsync(context, settings, idToken);
            return;
        }
        context.Response.Redirect("/");
    }

    private static Ok<SessionView> Show(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var user = context.User;
        var person = context.Features.Get<SessionFeature>() is null ? null : user;
        return TypedResults.Ok(
            new SessionView(
                person is not null,
                person?.FindFirst(AwardClaims.Name)?.Value,
                person?.FindFirst(AwardClaims.Unit)?.Value,
                person?.FindFirst(AwardClaims.Role)?.Value,
                Protection.CrossSiteRefusal.OwnHeader
            )
        );
    }

    // A path of ours and nothing that a browser could take for another host: "//host", "/\host".
    private static string LocalOrRoot(string? url) =>
        url is ['/', ..]
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl)
            ? url
            : "/";
}
