using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QualityAward.Identity.Tokens;

/// <summary>Where the gateway sends the browser: answers with a code once somebody is signed in and has a role.</summary>
internal static class AuthorizationEndpoint
{
    /// <summary>OpenIddict has validated client, redirect address and PKCE before.</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    )
    {
        var request = http.GetOpenIddictServerRequest()!;
        var open = await http.FindSessionAsync(sessions, cancellationToken);
        if (open is null || request.HasPromptValue(PromptValues.Login))
        {
            return Interrupt(request, Errors.LoginRequired, IdentityAddresses.SignIn, http);
        }
        if (open.Account.MustChangePassword)
        {
            return Interrupt(request, Errors.InteractionRequired, PasswordEndpoints.Path, http);
        }
        if (open.Active is null || request.HasPromptValue(PromptValues.SelectAccount))
        {
            return Interrupt(
                request,
                Errors.InteractionRequired,
                IdentityAddresses.RoleChooser,
                http
            );
        }
        return TypedResults.SignIn(
            TokenClaims.ForPerson(open.Account, open.Session, open.Active, request.GetScopes()),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }

    private static IResult Interrupt(
        OpenIddictRequest request,
        string error,
        string page,
        HttpContext http
    )
    {
        if (request.HasPromptValue(PromptValues.None))
        {
            return OAuthError.Of(error, "The user has to act.");
        }
        // Without the prompt that was just obeyed, else it would be asked for ever.
        var parameters = http.Request.Query.Where(p => p.Key != Parameters.Prompt);
        var back = IdentityAddresses.Authorization + QueryString.Create(parameters);
        return TypedResults.LocalRedirect(page + QueryString.Create(ReturnUrl.Parameter, back));
    }
}
