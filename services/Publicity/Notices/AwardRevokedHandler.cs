using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>市政府 has revoked an award (articles 24, 27): announced at once, and marked wherever the holder is named.</summary>
public sealed class AwardRevokedHandler(PublicityDb db, NoticePress press)
    : IEventHandler<AwardRevoked>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        AwardRevoked message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        // An early winner was awarded before this system published anything.
        if (Guid.TryParse(message.CandidateId, out var candidate))
        {
            await MarkAsync(candidate, message, cancellationToken);
        }

        var at = message.At.ToDateTimeOffset();
        await press.PublishAsync(
            Notice.Publish(
                AnnouncedList.Text(
                    NoticeKind.Revocation,
                    message.NoticeId,
                    message.EditionId,
                    message.EditionName,
                    message.DocumentNumber,
                    message.Title,
                    message.Paragraphs,
                    []
                ),
                DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime),
                at
            ),
            context,
            cancellationToken
        );
    }

    private async Task MarkAsync(
        Guid candidate,
        AwardRevoked message,
        CancellationToken cancellationToken
    )
    {
        var (notice, on) = (Guid.Parse(message.NoticeId), LegalDays.Parse(message.DecidedOn));
        if (await db.RevokedAwards.FindAsync([candidate], cancellationToken) is { } before)
        {
            // Revoked once more, after the decision before was annulled.
            (before.NoticeId, before.DocumentNumber, before.DecidedOn, before.AnnulledBy) = (
                notice,
                message.DocumentNumber,
                on,
                null
            );
            return;
        }

        db.Add(
            new RevokedAward
            {
                CandidateId = candidate,
                NoticeId = notice,
                DocumentNumber = message.DocumentNumber,
                DecidedOn = on,
            }
        );
    }
}
