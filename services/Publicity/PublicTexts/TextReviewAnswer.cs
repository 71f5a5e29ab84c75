using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>Texts as they are answered, and only those that the reader may know of.</summary>
internal sealed class TextReviewAnswer(PublicityDb db, CaseAccess access)
    : ICaseAnswer<TextReview, TextReviewView>
{
    public Task<TaggedOk<TextReviewView>> OfAsync(
        TextReview found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(ToView(found, by), found.Version));

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<TextReviewView>> PageAsync(
        TextReviewState? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, null, cancellationToken);
        var known = await OpenToAsync(by, cancellationToken);
        var shown = await known
            .Where(row => state == null || row.State == state)
            .NewestFirstAsync(row => row.AskedAt, page, cancellationToken, known);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, row => row.Id, row => ToView(row, by));
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

    /// <summary>As REST shows it.</summary>
    public static TextReviewView ToView(TextReview review, AwardUser by) =>
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
        )
        {
            Acts = TextReviewActs.Table.OpenTo(by, review),
        };

    // Filtered in the query, so that neither a page's length nor its order tells of what is hidden.
    private async Task<IQueryable<TextReview>> OpenToAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .TextReviews.Where(row => row.EditionId != null && row.CandidateId != null)
            .Select(row => new { row.EditionId, row.CandidateId })
            .Distinct()
            .ToListAsync(cancellationToken);
        List<Guid> open = [];
        foreach (var edition in cases.GroupBy(row => row.EditionId, row => row.CandidateId!.Value))
        {
            open.AddRange(
                await access.MayOpenAsync(by, edition.Key!.Value, edition, cancellationToken)
            );
        }

        return db
            .TextReviews.AsNoTracking()
            .Where(row => row.CandidateId == null || open.Contains(row.CandidateId.Value));
    }
}
