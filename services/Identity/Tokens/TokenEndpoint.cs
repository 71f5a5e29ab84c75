using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using QualityAward.Identity.Sessions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QualityAward.Identity.Tokens;

/// <summary>Back channel: codes, refresh tokens and client credentials become access tokens.</summary>
internal static class TokenEndpoint
{
    /// <summary>OpenIddict has validated the client, the code or refresh token, and PKCE before.</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        SessionReader sessions,
        IdentityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
        {
            return Issue(TokenClaims.ForService(request.ClientId!));
        }
        var presented = await http.AuthenticateAsync(
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
        var open =
            presented.Principal?.GetClaim(TokenClaims.Session) is { } sid
            && Guid.TryParse(sid, out var id)
                ? await sessions.FindAsync(id, cancellationToken)
                : null;
        if (open is null || open.Account.MustChangePassword)
        {
            return OAuthError.Of(Errors.InvalidGrant, "session-over");
        }
        // Read anew at every refresh: this is how a switched or withdrawn role takes effect.
        if (open.Active is null)
        {
            return OAuthError.Of(Errors.InvalidGrant, "role-withdrawn");
        }
        open.Session.LastSeenAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return Issue(
            TokenClaims.ForPerson(
                open.Account,
                open.Session,
                open.Active,
                presented.Principal!.GetScopes()
            )
        );
    }

    private static SignInHttpResult Issue(ClaimsPrincipal principal) =>
        TypedResults.SignIn(
            principal,
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
}
