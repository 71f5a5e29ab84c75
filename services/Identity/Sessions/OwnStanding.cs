using System.Security.Claims;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Sessions;

/// <summary>Identity asks its own tables; to the others <see cref="SessionsService"/> says the same.</summary>
public sealed class OwnStanding(SessionReader sessions) : IRoleStanding
{
    /// <inheritdoc/>
    public Task<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        HoldsAsync(
            principal.FindFirstValue(AwardClaims.Session),
            principal.FindFirstValue(AwardClaims.Subject),
            principal.FindFirstValue(AwardClaims.Unit),
            principal.FindFirstValue(AwardClaims.Role),
            cancellationToken
        );

    /// <summary>
    /// Any role the person holds, not only the session's active one: a token issued before a switch is still right.
    /// </summary>
    public async Task<bool> HoldsAsync(
        string? sid,
        string? sub,
        string? unit,
        string? role,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(sid, out var id)
        && await sessions.FindAsync(id, cancellationToken) is { } open
        && open.Account.Id.ToString() == sub
        && open.Account.InForce.Any(a => a.UnitCode == unit && a.Role == role);
}
