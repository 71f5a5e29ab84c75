using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// 市政府 has decided (articles 19, 20): publishes the decision and ends the edition – individuals who were not awarded
/// disappear from everything published before (article 3).
/// </summary>
public sealed class AwardDecidedHandler(
    PublicityDb db,
    PublishedEditions editions,
    NoticePress press
) : IEventHandler<AwardDecided>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        AwardDecided message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PublicCandidate> list = [.. message.Awarded.Select(row => row.Candidate)];
        var text = AnnouncedList.Text(
            NoticeKind.Decision,
            message.NoticeId,
            message.EditionId,
            message.EditionName,
            message.DocumentNumber,
            message.Title,
            message.Paragraphs,
            list
        );
        var at = message.At.ToDateTimeOffset();
        var edition = await editions.RequireAsync(text.EditionId, cancellationToken);
        edition.EndedAt = at.ToUniversalTime();
        edition.Awarded = [.. list.Select(candidate => Guid.Parse(candidate.CandidateId))];
        var awarded = edition.Awarded.ToHashSet();
        var earlier = await db
            .Notices.Include(notice => notice.Candidates)
            .Where(notice => notice.EditionId == text.EditionId)
            .ToListAsync(cancellationToken);
        foreach (var notice in earlier)
        {
            notice.Redact(awarded, at);
        }

        await press.PublishAsync(
            Notice.Publish(
                text with
                {
                    Remark = PublishedEditions.RemarkOn(edition, list, "实际表扬"),
                },
                DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime),
                at
            ),
            context,
            cancellationToken
        );
    }
}
