using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>The 评选通知 was issued: puts it on the public site. The inbox sees to it that this happens once.</summary>
public sealed class CallIssuedHandler(PublicityDb db, CacheHints hints) : IEventHandler<CallIssued>
{
    /// <inheritdoc/>
    public Task HandleAsync(
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
        db.Add(
            Notice.Publish(text, LegalDays.Parse(message.IssuedOn), message.At.ToDateTimeOffset())
        );
        context.AfterCommit(_ => hints.EvictAsync(CacheTags.Notices));
        return Task.CompletedTask;
    }
}
