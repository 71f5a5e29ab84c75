using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>市政府 has revoked an award (articles 24, 27): announced at once.</summary>
public sealed class AwardRevokedHandler(NoticePress press) : IEventHandler<AwardRevoked>
{
    /// <inheritdoc/>
    public Task HandleAsync(
        AwardRevoked message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var at = message.At.ToDateTimeOffset();
        return press.PublishAsync(
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
}
