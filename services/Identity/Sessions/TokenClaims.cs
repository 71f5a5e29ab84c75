using System.Security.Claims;
using OpenIddict.Abstractions;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QualityAward.Identity.Sessions;

/// <summary>What tokens say.</summary>
public static class TokenClaims
{
    /// <summary>The <c>sid</c> claim: the session.</summary>
    public const string Session = "sid";

    /// <summary>The <c>unit</c> claim: code of the unit acted for.</summary>
    public const string Unit = "unit";

    /// <summary>The <c>unit_name</c> claim, in the identity token only.</summary>
    public const string UnitName = "unit_name";

    /// <summary>A person acting for a unit in exactly one role.</summary>
    public static ClaimsPrincipal ForPerson(
        Account account,
        Session session,
        Assignment assignment,
        IEnumerable<string> scopes
    )
    {
        var identity = NewIdentity();
        identity
            .SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(Claims.Name, account.Name)
            .SetClaim(Unit, assignment.UnitCode)
            .SetClaim(UnitName, assignment.Unit.ShortName)
            .SetClaim(Claims.Role, assignment.Role)
            .SetClaim(Session, session.Id.ToString())
            .SetClaims(Claims.AuthenticationMethodReference, [.. session.Methods])
            .SetScopes(scopes)
            .SetResources(IdentityAddresses.Audience)
            .SetDestinations(DestinationsOf);
        return new(identity);
    }

    /// <summary>A service: no role.</summary>
    public static ClaimsPrincipal ForService(string clientId)
    {
        var identity = NewIdentity();
        identity
            .SetClaim(Claims.Subject, clientId)
            .SetResources(IdentityAddresses.Audience)
            .SetDestinations(static _ => [Destinations.AccessToken]);
        return new(identity);
    }

    private static ClaimsIdentity NewIdentity() => new("OpenIddict", Claims.Name, Claims.Role);

    private static IEnumerable<string> DestinationsOf(Claim claim) =>
        claim.Type is UnitName
            ? [Destinations.IdentityToken]
            : [Destinations.AccessToken, Destinations.IdentityToken];
}
