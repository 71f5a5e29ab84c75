using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Sessions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QualityAward.Identity.SignIn;

/// <summary>The cookies of the sign-in pages; they carry identifiers only, the database decides.</summary>
public static class AccountCookies
{
    /// <summary>Scheme of somebody who is completely signed in.</summary>
    public const string Session = "account-session";

    /// <summary>Scheme of somebody between right password and second factor or new password.</summary>
    public const string Step = "account-step";

    /// <summary>How long the steps after the password may take.</summary>
    public static readonly TimeSpan StepLifetime = TimeSpan.FromMinutes(10);

    /// <summary>The session that the cookie names, if any.</summary>
    public static async Task<Guid?> SessionIdAsync(this HttpContext http)
    {
        var result = await http.AuthenticateAsync(Session);
        return Guid.TryParse(result.Principal?.FindFirstValue(TokenClaims.Session), out var id)
            ? id
            : null;
    }

    /// <summary>The open session that the cookie names, if any.</summary>
    public static async Task<OpenSession?> FindSessionAsync(
        this HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    ) =>
        await http.SessionIdAsync() is { } id
            ? await sessions.FindAsync(id, cancellationToken)
            : null;

    /// <summary>The account that has given its password, if any.</summary>
    public static async Task<Guid?> StepAccountAsync(this HttpContext http)
    {
        var result = await http.AuthenticateAsync(Step);
        return Guid.TryParse(result.Principal?.FindFirstValue(Claims.Subject), out var id)
            ? id
            : null;
    }

    /// <summary>Sets the session's cookie and removes that of the steps.</summary>
    public static async Task SetSessionAsync(this HttpContext http, Session session)
    {
        await http.SignOutAsync(Step);
        await http.SignInAsync(
            Session,
            Principal(Session, new Claim(TokenClaims.Session, $"{session.Id}"))
        );
    }

    /// <summary>Sets the cookie of the steps.</summary>
    public static Task SetStepAsync(this HttpContext http, Guid accountId) =>
        http.SignInAsync(Step, Principal(Step, new Claim(Claims.Subject, $"{accountId}")));

    private static ClaimsPrincipal Principal(string scheme, Claim claim) =>
        new(new ClaimsIdentity([claim], scheme));
}
