using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>The person acting, with the one assignment that is active.</summary>
/// <param name="Subject">The account's id (<c>sub</c>).</param>
/// <param name="Name">The person's name.</param>
/// <param name="Unit">The code of the unit acted for.</param>
/// <param name="Role">A value of <see cref="Roles"/>.</param>
public sealed record AwardUser(string Subject, string Name, string Unit, string Role)
{
    /// <summary>Lets an endpoint take the person acting as a parameter.</summary>
    /// <exception cref="RefusedException">403, as <see cref="AwardUserExtensions.ToAwardUser"/>.</exception>
    public static ValueTask<AwardUser?> BindAsync(HttpContext context) =>
        new(context.User.ToAwardUser());
}

/// <summary>Reads the person out of a validated token.</summary>
public static class AwardUserExtensions
{
    /// <summary>The person acting.</summary>
    /// <exception cref="RefusedException">403: the token belongs to a service, or has no active role.</exception>
    public static AwardUser ToAwardUser(this ClaimsPrincipal principal) =>
        principal.TryAwardUser() ?? throw new RefusedException(Refusals.RoleLacksRight);

    /// <summary>The person acting, or null where nobody is signed in or a service asks in its own name.</summary>
    public static AwardUser? TryAwardUser(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(AwardClaims.Subject) is { } subject
        && principal.FindFirstValue(AwardClaims.Role) is { } role
            ? new(
                subject,
                principal.FindFirstValue(AwardClaims.Name) ?? "",
                principal.FindFirstValue(AwardClaims.Unit) ?? "",
                role
            )
            : null;

    /// <summary>
    /// Whether the token is a service's own (client credentials). A person's token names the client signed in through as
    /// well, but a session or role besides.
    /// </summary>
    public static bool IsService(this ClaimsPrincipal principal) =>
        principal.HasClaim(c => c.Type == AwardClaims.ClientId)
        && !principal.HasClaim(c => c.Type is AwardClaims.Role or AwardClaims.Session);
}
