using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>The 评选通知 was issued: puts it on the public site. The inbox sees to it that this happens once.</summary>
public sealed class CallIssuedHandler(PublishedEditions editions, NoticePress press)
    : IEventHandler<CallIssued>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        CallIssued message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var text = new NoticeText(
            NoticeKind.Call,
            Guid.Parse(message.EditionId),
            message.EditionName,
            message.DocumentNumber,
            message.Title,
            [.. message.Paragraphs]
        )
        {
            Id = Guid.Parse(message.NoticeId),
        };
        var edition = await editions.RequireAsync(text.EditionId, cancellationToken);
        edition.OrganisationQuota = message.OrganisationQuota;
        edition.IndividualQuota = message.IndividualQuota;
        await press.PublishAsync(
            Notice.Publish(text, LegalDays.Parse(message.IssuedOn), message.At.ToDateTimeOffset()),
            context,
            cancellationToken
        );
    }
}
