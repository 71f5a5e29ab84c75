using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Objections;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>第三条: the office's second look at free text before it is published.</summary>
public sealed class TextReviewDesk(PublicityDb db, CaseAccess access, LogBook log, AwardClock clock)
{
    /// <summary>How each text stands; what is not known yet is put before the office.</summary>
    public Task<IReadOnlyList<TextStanding>> LookAsync(
        LookRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction<IReadOnlyList<TextStanding>>(
            async ct =>
            {
                // Two who publish the same text at once put it before the office once.
                await db.LockAsync("text-reviews", ct);
                var hashes = request.Texts.Select(TextReview.HashOf).ToList();
                var known = await db
                    .TextReviews.Where(row => hashes.Contains(row.Hash))
                    .ToDictionaryAsync(row => row.Hash, ct);
                List<TextStanding> standings = [];
                foreach (var (text, hash) in request.Texts.Zip(hashes))
                {
                    if (!known.TryGetValue(hash, out var review))
                    {
                        review = TextReview.Ask(request, text, clock.Now);
                        known[hash] = review;
                        db.Add(review);
                    }

                    standings.Add(review.ToStanding());
                }

                await db.SaveChangesAsync(ct);
                return standings;
            },
            cancellationToken
        );

    /// <summary>Lets pass what Publicity itself may publish: see <see cref="PublicationCheck"/>.</summary>
    public Task CheckAsync(
        string document,
        Guid? editionId,
        IEnumerable<PublicText> texts,
        IReadOnlyCollection<string> names,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        PublicationCheck.CheckAsync(
            (request, ct) => LookAsync(request, ct),
            document,
            editionId,
            texts,
            names,
            by,
            cancellationToken
        );

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<TextReviewView>> ListAsync(
        AwardUser by,
        Guid? after,
        int limit,
        TextReviewState? state,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, null, cancellationToken);
        var rows = (await OpenToAsync(by, cancellationToken)).Where(row =>
            state == null || row.State == state
        );
        if (after is { } key)
        {
            var last =
                await rows.SingleOrDefaultAsync(row => row.Id == key, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound);
            rows = rows.Where(row =>
                row.AskedAt < last.AskedAt || (row.AskedAt == last.AskedAt && row.Id < last.Id)
            );
        }

        var page = await rows.OrderByDescending(row => row.AskedAt)
            .ThenByDescending(row => row.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return new(
            [.. page.Take(limit).Select(ToView)],
            page.Count > limit ? $"{page[limit - 1].Id}" : null
        );
    }

    /// <summary>One text.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<TextReview> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var review =
            await db.TextReviews.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireSupervisionAsync(by, review.EditionId, cancellationToken);
        if (review is { EditionId: { } edition, CandidateId: { } candidate })
        {
            await access.RequireAsync(by, edition, candidate, cancellationToken);
        }

        return review;
    }

    /// <summary>Settles one, on the version that was looked at.</summary>
    public Task<TextReview> SettleAsync(
        Guid id,
        uint version,
        AwardUser by,
        Action<TextReview, DateTimeOffset> settle,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async ct =>
            {
                var review = await FindAsync(id, by, ct);
                if (review.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(ToView(review)));
                }

                settle(review, clock.Now);
                await log.AppendAsync(review.ToLeaf(), ct);
                await db.SaveChangesAsync(ct);
                return review;
            },
            cancellationToken
        );

    /// <summary>As REST shows it.</summary>
    public static TextReviewView ToView(TextReview review) =>
        new(
            review.Id,
            review.Document,
            review.Label,
            review.Text,
            [
                .. review.Marks.Select(
                    (mark, index) =>
                        new TextMarkView(
                            mark.Kind,
                            mark.Kind.ChineseName(),
                            mark.Start,
                            mark.Length,
                            mark.Excerpt,
                            review.Reasons.ElementAtOrDefault(index)
                        )
                ),
            ],
            review.State,
            review.State.ChineseName(),
            review.AskedAt.ToOffset(AwardClock.ShanghaiOffset),
            review.AskedBy,
            review.ReviewedAt?.ToOffset(AwardClock.ShanghaiOffset),
            review.ReviewedBy,
            review.RefusedBecause
        );

    // Filtered in the query, so that neither a page's length nor its order tells of what is hidden.
    private async Task<IQueryable<TextReview>> OpenToAsync(AwardUser by, CancellationToken ct)
    {
        var cases = await db
            .TextReviews.Where(row => row.EditionId != null && row.CandidateId != null)
            .Select(row => new { row.EditionId, row.CandidateId })
            .Distinct()
            .ToListAsync(ct);
        List<Guid> open = [];
        foreach (var edition in cases.GroupBy(row => row.EditionId, row => row.CandidateId!.Value))
        {
            open.AddRange(await access.MayOpenAsync(by, edition.Key!.Value, edition, ct));
        }

        return db
            .TextReviews.AsNoTracking()
            .Where(row => row.CandidateId == null || open.Contains(row.CandidateId.Value));
    }
}
