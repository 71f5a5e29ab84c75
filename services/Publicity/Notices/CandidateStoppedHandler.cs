using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>A candidate is out: remembered, so that objections against it hold up nothing. Nothing public changes (article 3).</summary>
public sealed class CandidateStoppedHandler(PublicityDb db) : IEventHandler<CandidateStopped>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        CandidateStopped message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.CandidateId);
        if (await db.StoppedCandidates.FindAsync([id], cancellationToken) is null)
        {
            db.Add(
                new StoppedCandidate
                {
                    CandidateId = id,
                    At = message.At.ToDateTimeOffset().ToUniversalTime(),
                }
            );
        }
    }
}
