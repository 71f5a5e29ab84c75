using System.Security.Claims;
using QualityAward.Contracts.Identity.V1;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Standing;

/// <summary>Asks Identity, each time: what forbids is asked within the request and never remembered.</summary>
internal sealed class AskedStanding(Sessions.SessionsClient sessions) : IRoleStanding
{
    public async Task<bool> HoldsAsync(
        ClaimsPrincipal principal,
        CancellationToken cancellationToken
    )
    {
        var request = new IsActiveRequest
        {
            Sid = principal.FindFirstValue(AwardClaims.Session) ?? "",
            Sub = principal.FindFirstValue(AwardClaims.Subject) ?? "",
            Unit = principal.FindFirstValue(AwardClaims.Unit) ?? "",
            Role = principal.FindFirstValue(AwardClaims.Role) ?? "",
        };
        var reply = await sessions.IsActiveAsync(request, cancellationToken: cancellationToken);
        return reply.Active;
    }
}
