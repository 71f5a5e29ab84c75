using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>A candidate goes on: objections against it hold up the list again. Nothing public changes (article 3).</summary>
public sealed class CandidateResumedHandler(PublicityDb db) : IEventHandler<CandidateResumed>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        CandidateResumed message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.CandidateId);
        if (await db.StoppedCandidates.FindAsync([id], cancellationToken) is { } stopped)
        {
            db.Remove(stopped);
        }
    }
}
