using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>第三条: the office's second look at free text before it is published.</summary>
internal sealed class TextReviewDesk(
    PublicityDb db,
    TextReviewAnswer answer,
    LogBook log,
    AwardClock clock
)
{
    /// <summary>How each text stands; what is not known yet is put before the office.</summary>
    public Task<IReadOnlyList<TextStanding>> LookAsync(
        LookRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction<IReadOnlyList<TextStanding>>(
            async token =>
            {
                // Two who publish the same text at once put it before the office once.
                await db.LockAsync("text-reviews", token);
                var hashes = request.Texts.Select(TextReview.HashOf).ToList();
                var known = await db
                    .TextReviews.Where(row => hashes.Contains(row.Hash))
                    .ToDictionaryAsync(row => row.Hash, token);
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

                await db.SaveChangesAsync(token);
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
            (request, token) => LookAsync(request, token),
            document,
            editionId,
            texts,
            names,
            by,
            cancellationToken
        );

    /// <summary>Lets every place stay.</summary>
    public Task<TextReview> ClearAsync(
        CaseAct on,
        IReadOnlyList<string> reasons,
        CancellationToken cancellationToken
    ) =>
        SettleAsync(
            TextReviewActs.Clear,
            on,
            review => review.Clear(reasons, on.By, clock.Now),
            cancellationToken
        );

    /// <summary>Asks for a change.</summary>
    public Task<TextReview> RefuseAsync(
        CaseAct on,
        string reason,
        CancellationToken cancellationToken
    ) =>
        SettleAsync(
            TextReviewActs.Refuse,
            on,
            review => review.Refuse(reason, on.By, clock.Now),
            cancellationToken
        );

    private Task<TextReview> SettleAsync(
        Act<TextReview> act,
        CaseAct on,
        Action<TextReview> settle,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var review = await answer.FindAsync(on.Id, on.By, token);
                on.Seen?.Ensure(review.Version, () => TextReviewAnswer.ToView(review, on.By));
                act.Require(review);
                settle(review);
                await log.AppendAsync(review.ToLeaf(), token);
                await db.SaveChangesAsync(token);
                return review;
            },
            cancellationToken
        );
}
