using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets;

/// <summary>Rule sets as they are answered.</summary>
internal sealed class RuleSetAnswer(ReviewDb db) : ICaseAnswer<RuleSet, RuleSetView>
{
    public Task<TaggedOk<RuleSetView>> OfAsync(
        RuleSet found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(found.ToView(by), found.Version));

    public async Task<RuleSet> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.RuleSets.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>One an edition: there is never a second page.</summary>
    public async Task<Page<RuleSetView>> AllAsync(
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .RuleSets.AsNoTracking()
            .Where(r => editionId == null || r.EditionId == editionId)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancellationToken);
        return new([.. found.Select(r => r.ToView(by))], null);
    }
}

internal static class RuleSetViews
{
    public static RuleSetView ToView(this RuleSet r, AwardUser by) =>
        new(r.Id, r.EditionId, r.State, r.Content, r.Approval) { Acts = RuleSetActs.OpenTo(by, r) };
}
