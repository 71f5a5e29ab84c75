using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.Tokens;

/// <summary>
/// RP-initiated sign-out. An identity token of the session as hint proves that the gateway asks; without one the person
/// is asked, so that no other site can sign anybody out.
/// </summary>
internal static class EndSessionEndpoint
{
    /// <summary>OpenIddict has validated the hint and the return address before.</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        SessionEnding ending,
        CancellationToken cancellationToken
    )
    {
        var hint = await http.AuthenticateAsync(
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
        if (!Guid.TryParse(hint.Principal?.GetClaim(TokenClaims.Session), out var hinted))
        {
            return TypedResults.LocalRedirect("/account/sign-out");
        }
        await ending.EndAsync(hinted, cancellationToken);
        if (await http.SessionIdAsync() == hinted)
        {
            await http.SignOutAsync(AccountCookies.Session);
        }
        return TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = "/" },
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
        );
    }
}
