using Grpc.Core;
using QualityAward.Contracts.Identity.V1;

namespace QualityAward.Identity.Sessions;

/// <summary>Whether a token's claims still hold, for services that open sealed or secret data.</summary>
public sealed class SessionsService(SessionReader sessions)
    : Contracts.Identity.V1.Sessions.SessionsBase
{
    /// <inheritdoc/>
    public override async Task<IsActiveReply> IsActive(
        IsActiveRequest request,
        ServerCallContext context
    )
    {
        var open = Guid.TryParse(request.Sid, out var sid)
            ? await sessions.FindAsync(sid, context.CancellationToken)
            : null;
        // Any role the person holds, not only the session's active one: a token issued before a switch is still right.
        return new()
        {
            Active =
                open is not null
                && open.Account.Id.ToString() == request.Sub
                && open.Account.InForce.Any(a =>
                    a.UnitCode == request.Unit && a.Role == request.Role
                ),
        };
    }
}
