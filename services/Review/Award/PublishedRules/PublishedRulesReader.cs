using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.PublishedRules;

/// <summary>第七条: what of an edition's approved rules is public.</summary>
public sealed class PublishedRulesReader(ReviewDb db)
{
    /// <exception cref="RefusedException">404: no approved rules.</exception>
    public async Task<PublishedRulesView> OfAsync(
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var rules =
            await db
                .RuleSets.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.EditionId == editionId && r.State == RuleSetState.Approved,
                    cancellationToken
                )
            ?? throw new RefusedException(Refusals.NotFound);
        return new(
            editionId,
            rules.Content.Composition,
            rules.Content.SupervisorContact,
            await PublishedExperts.OfAsync(db, rules, cancellationToken)
        );
    }
}
