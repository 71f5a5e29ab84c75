using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>The list of public documents.</summary>
public sealed class NoticeList(PublicityDb db, NoticeViews views)
{
    /// <summary>A page of it, newest first.</summary>
    internal async Task<Page<NoticeSummary>> PageAsync(
        NoticeQuery query,
        CancellationToken cancellationToken
    )
    {
        var rows = await query
            .Apply(db.Notices.AsNoTracking())
            .Select(notice => new
            {
                notice.Id,
                notice.Kind,
                notice.Title,
                notice.DocumentNumber,
                notice.PublishedOn,
                notice.PublishedAt,
                notice.LastDay,
                notice.EditionName,
                notice.SupersededById,
                Revoked = notice.Candidates.Count(row =>
                    db.RevokedAwards.Any(award =>
                        award.CandidateId == row.CandidateId && award.AnnulledBy == null
                    )
                ),
            })
            .ToListAsync(cancellationToken);
        var shown = rows.Take(query.Limit).ToList();
        var ids = shown.Select(row => row.Id).ToArray();
        var outcomes = await db
            .ChangedDecisions.AsNoTracking()
            .Where(row => ids.Contains(row.NoticeId))
            .ToDictionaryAsync(row => row.NoticeId, row => row.Outcome, cancellationToken);
        List<NoticeSummary> items = [];
        foreach (var row in shown)
        {
            var (state, daysLeft) = await views.StateAsync(
                row.LastDay,
                row.SupersededById is not null,
                cancellationToken
            );
            items.Add(
                new(
                    row.Id,
                    row.Kind,
                    row.Kind.ChineseName(),
                    row.Title,
                    row.DocumentNumber,
                    row.PublishedOn,
                    row.LastDay,
                    row.EditionName,
                    state,
                    daysLeft,
                    row.Revoked,
                    row.SupersededById,
                    outcomes.GetValueOrDefault(row.Id)
                )
            );
        }

        var next =
            rows.Count > shown.Count
                ? new NoticeCursor(shown[^1].PublishedAt, shown[^1].Id).ToString()
                : null;
        return new(items, next);
    }
}
