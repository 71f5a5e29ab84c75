using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>第二十四条、第二十七条：the decision that revoked an award was annulled; the holder's own case says 获奖 again.</summary>
internal sealed class RevocationChangedHandler(ApplicationsDb db, AwardClock clock)
    : IEventHandler<RevocationChanged>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        RevocationChanged message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            message.Annulled
            && Guid.TryParse(message.CandidateId, out var id)
            && await db.Applications.FindAsync([id], cancellationToken) is { } application
            // A case that was locked as 涉密 stays locked.
            && application.State is ApplicationState.AwardRevoked
        )
        {
            application.RestoreAward(
                message.DocumentNumber,
                CaseEvents.Of(context.Publisher),
                clock.Now
            );
        }
    }
}
