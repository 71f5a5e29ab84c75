using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Honours.Remedies;

/// <summary>
/// 第二十四条、第二十七条: the words by which a decision states way and time of 行政复议 and 行政诉讼. 领导小组 approves them with the
/// rule set; Review is asked when the decision is entered, and what it answers stays with the decision.
/// </summary>
public sealed class DecisionRemedies(HonoursDb db, Rules.RulesClient rules)
{
    /// <param name="certificate">The award that the decision concerns, if any: its edition's rules hold.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<RemedyTexts> OfCertificateAsync(
        string? certificate,
        CancellationToken cancellationToken
    )
    {
        var edition = await db
            .Honours.AsNoTracking()
            .Where(h => certificate != null && h.Number == certificate)
            .Select(h => h.EditionId)
            .SingleOrDefaultAsync(cancellationToken);
        return await OfEditionAsync(edition, cancellationToken);
    }

    /// <summary>By the edition's rules; by the latest ones where there is none.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<RemedyTexts> OfEditionAsync(
        Guid? edition,
        CancellationToken cancellationToken
    )
    {
        var told = await rules.RemediesAsync(
            new() { EditionId = $"{edition}" },
            cancellationToken: cancellationToken
        );
        return new(told.Sanction, told.Revocation);
    }
}
