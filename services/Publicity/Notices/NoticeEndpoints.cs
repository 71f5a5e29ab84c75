using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.Notices;

/// <summary>Public documents, for anybody (article 3).</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder publicity)
    {
        var notices = publicity
            .MapGroup("/notices")
            .AddEndpointFilter<RouteGroupBuilder, PublicCaching>()
            .AllowAnonymous();
        notices
            .MapGet("", ListAsync)
            .WithSummary("公开文件列表，最新在前")
            .WithDescription(
                "参数：after 为上一页的 next，limit 不超过100，q 检索标题、文号和正文，kind 为文种。"
            );
        notices.MapGet("/{id:guid}", GetAsync).WithSummary("一份公开文件");
    }

    private static async Task<Ok<Page<NoticeSummary>>> ListAsync(
        PublicityDb db,
        NoticeViews views,
        CancellationToken cancellationToken,
        string? after = null,
        int? limit = null,
        string? q = null,
        string? kind = null
    )
    {
        var query = NoticeQuery.Read(after, limit, q, kind);
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
        return TypedResults.Ok(new Page<NoticeSummary>(items, next));
    }

    private static async Task<Ok<NoticeView>> GetAsync(
        Guid id,
        PublicityDb db,
        NoticeViews views,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var notice =
            await db
                .Notices.AsNoTracking()
                .Include(candidate => candidate.Candidates)
                .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        if (notice.Kind is NoticeKind.Decision or NoticeKind.Revocation)
        {
            // 第二十七条: what names the holders must not show a revoked award as standing one second longer.
            http.Response.Headers.CacheControl = "no-cache";
        }

        return TypedResults.Ok(await views.OfAsync(notice, cancellationToken));
    }
}
