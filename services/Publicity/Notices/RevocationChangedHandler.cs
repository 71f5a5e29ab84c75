using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Events.Relaying;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// A decision to revoke was changed or annulled (articles 24, 27): announced at once, said at the announcement before, and
/// after an annulment no list marks the holder as revoked.
/// </summary>
public sealed class RevocationChangedHandler(PublicityDb db, NoticePress press)
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
            && Guid.TryParse(message.CandidateId, out var candidate)
            && await db.RevokedAwards.FindAsync([candidate], cancellationToken) is { } revoked
        )
        {
            revoked.AnnulledBy = message.DocumentNumber;
        }

        var outcome = new NoticeOutcome(
            message.Annulled,
            message.Authority,
            message.Paper,
            message.DocumentNumber,
            LegalDays.Parse(message.DecidedOn),
            Guid.Parse(message.NoticeId)
        );
        var original = Guid.Parse(message.OriginalNoticeId);
        if (await db.ChangedDecisions.FindAsync([original], cancellationToken) is { } before)
        {
            before.Outcome = outcome;
        }
        else
        {
            db.Add(new ChangedDecision { NoticeId = original, Outcome = outcome });
        }

        var at = message.At.ToDateTimeOffset();
        await press.PublishAsync(
            Notice.Publish(
                AnnouncedList.Text(
                    NoticeKind.RevocationChange,
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
}
