using Google.Protobuf.Collections;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// Puts a list before the public for its period (articles 13 and 18). Who announces it has asked beforehand for the last day:
/// an unknown year here parks the stream, loudly, until its 放假安排 is loaded.
/// </summary>
public sealed class AnnouncedList(
    LegalCalendar calendar,
    PublishedEditions editions,
    NoticePress press
)
{
    /// <summary>Publishes it.</summary>
    public async Task PublishAsync(
        NoticeText text,
        string publishedOn,
        int days,
        DateTimeOffset at,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var edition = await editions.RequireAsync(text.EditionId, cancellationToken);
        var notice = Notice.PublishForPeriod(
            text.Kind is NoticeKind.AwardNotice
                ? text with
                {
                    Remark = PublishedEditions.RemarkOn(edition, text.Candidates, "拟表扬"),
                }
                : text,
            LegalDays.Parse(publishedOn),
            at,
            days,
            await calendar.LoadAsync(cancellationToken)
        );
        if (edition.EndedAt is { } ended)
        {
            notice.Redact(edition.Awarded.ToHashSet(), ended);
        }

        await press.PublishAsync(notice, context, cancellationToken);
    }

    internal static NoticeText Text(
        NoticeKind kind,
        string noticeId,
        string editionId,
        string editionName,
        string documentNumber,
        string title,
        RepeatedField<string> paragraphs,
        IReadOnlyList<PublicCandidate> candidates,
        string supervisionContact = ""
    ) =>
        new(
            kind,
            Guid.TryParse(editionId, out var edition) ? edition : Guid.Empty,
            editionName,
            documentNumber,
            title,
            [.. paragraphs]
        )
        {
            Id = Guid.Parse(noticeId),
            Candidates = candidates,
            SupervisionContact = supervisionContact.Length == 0 ? null : supervisionContact,
        };
}

/// <summary>受理名单公示 (article 13).</summary>
public sealed class AcceptanceListAnnouncedHandler(AnnouncedList lists)
    : IEventHandler<AcceptanceListAnnounced>
{
    /// <inheritdoc/>
    public Task HandleAsync(
        AcceptanceListAnnounced message,
        EventContext context,
        CancellationToken cancellationToken
    ) =>
        lists.PublishAsync(
            AnnouncedList.Text(
                NoticeKind.AcceptanceNotice,
                message.NoticeId,
                message.EditionId,
                message.EditionName,
                message.DocumentNumber,
                message.Title,
                message.Paragraphs,
                message.Candidates,
                message.SupervisionContact
            ),
            message.PublishedOn,
            message.PeriodDays,
            message.At.ToDateTimeOffset(),
            context,
            cancellationToken
        );
}

/// <summary>拟获奖名单公示 (article 18).</summary>
public sealed class AwardListAnnouncedHandler(AnnouncedList lists)
    : IEventHandler<AwardListAnnounced>
{
    /// <inheritdoc/>
    public Task HandleAsync(
        AwardListAnnounced message,
        EventContext context,
        CancellationToken cancellationToken
    ) =>
        lists.PublishAsync(
            AnnouncedList.Text(
                NoticeKind.AwardNotice,
                message.NoticeId,
                message.EditionId,
                message.EditionName,
                message.DocumentNumber,
                message.Title,
                message.Paragraphs,
                message.Candidates,
                message.SupervisionContact
            ),
            message.PublishedOn,
            message.PeriodDays,
            message.At.ToDateTimeOffset(),
            context,
            cancellationToken
        );
}
