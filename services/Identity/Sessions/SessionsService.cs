using Grpc.Core;
using QualityAward.Contracts.Identity.V1;

namespace QualityAward.Identity.Sessions;

/// <summary>Whether a token's claims still hold, for services that open sealed or secret data.</summary>
public sealed class SessionsService(OwnStanding standing)
    : Contracts.Identity.V1.Sessions.SessionsBase
{
    /// <inheritdoc/>
    public override async Task<IsActiveReply> IsActive(
        IsActiveRequest request,
        ServerCallContext context
    ) =>
        new()
        {
            Active = await standing.HoldsAsync(
                request.Sid,
                request.Sub,
                request.Unit,
                request.Role,
                context.CancellationToken
            ),
        };
}
