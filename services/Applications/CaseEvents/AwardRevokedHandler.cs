using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>第二十四条、第二十七条：市政府 has revoked an award; the holder's own case no longer says 获奖.</summary>
internal sealed class AwardRevokedHandler(ApplicationsDb db, AwardClock clock)
    : IEventHandler<AwardRevoked>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        AwardRevoked message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            Guid.TryParse(message.CandidateId, out var id)
            && await db.Applications.FindAsync([id], cancellationToken) is { } application
            // A case that was locked as 涉密 stays locked.
            && application.State is ApplicationState.Awarded
        )
        {
            application.RevokeAward(
                message.Article,
                message.DocumentNumber,
                CaseEvents.Of(context.Publisher),
                clock.Now
            );
        }
    }
}
