using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>Objections as they are answered, opened for those who may read them.</summary>
internal sealed class ObjectionAnswer(PublicityDb db, ObjectionReaders readers, SecretBox box)
    : ICaseAnswer<Objection, ObjectionView>
{
    public async Task<TaggedOk<ObjectionView>> OfAsync(
        Objection found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<ObjectionSummary>> PageAsync(
        ObjectionFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (state, noticeId, q) = filter;
        var pattern = SearchPattern.Of(q);
        var known = await readers.OfAsync(by, cancellationToken);
        var shown = await known
            .Where(row => state == null || row.State == state)
            .Where(row =>
                noticeId == null
                // Also those to the other versions of a corrected notice.
                || db.Notices.Any(notice =>
                    notice.Id == row.NoticeId
                    && db.Notices.Any(asked =>
                        asked.Id == noticeId && asked.RootId == notice.RootId
                    )
                )
            )
            .Where(row =>
                pattern == null
                || db.Notices.Any(notice =>
                    notice.Id == row.NoticeId
                    && EF.Functions.ILike(notice.Title, pattern, SearchPattern.Escape)
                )
                || db.Set<NoticeCandidate>()
                    .Any(candidate =>
                        candidate.NoticeId == row.NoticeId
                        && candidate.CandidateId == row.CandidateId
                        && EF.Functions.ILike(candidate.Name, pattern, SearchPattern.Escape)
                    )
            )
            .NewestFirstAsync(row => row.ReceivedAt, page, cancellationToken, known);
        var rows = await shown.ToListAsync(cancellationToken);
        var items = (await SummariseAsync(rows, cancellationToken)).ToDictionary(row => row.Id);
        return page.Of(rows, row => row.Id, row => items[row.Id]);
    }

    /// <summary>An objection in full.</summary>
    public async Task<ObjectionView> ViewAsync(
        Objection row,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var content = row.Open(box);
        return new(
            (await SummariseAsync([row], cancellationToken))[0],
            row.Article,
            content.Name,
            content.Contact,
            content.Text,
            row.RegistrationId,
            Local(row.AcceptedAt),
            row.AcceptedBy,
            Local(row.DecidedAt),
            row.DecidedBy,
            row.OpenFinding(box),
            row.OpenAnswer(box),
            row.EditionId,
            row.IsMajorMatter,
            row.MajorMatterId
        )
        {
            Acts = ObjectionActs.OpenTo(by, row),
        };
    }

    private async Task<IReadOnlyList<ObjectionSummary>> SummariseAsync(
        IReadOnlyList<Objection> rows,
        CancellationToken cancellationToken
    )
    {
        var notices = rows.Select(row => row.NoticeId).Distinct().ToList();
        var candidates = rows.Select(row => row.CandidateId).OfType<Guid>().Distinct().ToList();
        var titles = await db
            .Notices.Where(notice => notices.Contains(notice.Id))
            .Select(notice => new { notice.Id, notice.Title })
            .ToDictionaryAsync(notice => notice.Id, notice => notice.Title, cancellationToken);
        var names = await db.Set<NoticeCandidate>()
            .Where(row => notices.Contains(row.NoticeId) && candidates.Contains(row.CandidateId))
            .Select(row => new
            {
                row.NoticeId,
                row.CandidateId,
                row.Name,
            })
            .ToDictionaryAsync(
                row => (row.NoticeId, row.CandidateId),
                row => row.Name,
                cancellationToken
            );
        return
        [
            .. rows.Select(row =>
                Summary(
                    row,
                    titles[row.NoticeId],
                    row.CandidateId is { } id ? names.GetValueOrDefault((row.NoticeId, id)) : null
                )
            ),
        ];
    }

    private static ObjectionSummary Summary(Objection row, string title, string? candidate) =>
        new(
            row.Id,
            row.NoticeId,
            title,
            row.CandidateId,
            candidate,
            row.Kind,
            row.Kind.ChineseName(),
            row.State,
            row.State.ChineseName(),
            row.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset),
            row.Upheld,
            row.RegistrationId is not null
        );

    private static DateTimeOffset? Local(DateTimeOffset? at) =>
        at?.ToOffset(AwardClock.ShanghaiOffset);
}

/// <summary>Which objections the list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="NoticeId">To this notice and its other versions only.</param>
/// <param name="Q">Part of the notice's title or of the candidate's name.</param>
public readonly record struct ObjectionFilter(ObjectionState? State, Guid? NoticeId, string? Q);
