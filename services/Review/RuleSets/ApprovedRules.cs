using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Facts;
using QualityAward.Review.Stages.Rules;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条：review goes by the rules that 领导小组 approved, and by no others.</summary>
internal static class ApprovedRules
{
    /// <summary>The approved rules of an edition.</summary>
    /// <exception cref="Common.RefusedException"><c>rules-not-approved</c>.</exception>
    public static async Task<RuleFacts> ApprovedRulesAsync(
        this ReviewDb db,
        Guid editionId,
        CancellationToken ct
    )
    {
        var rules =
            await db
                .RuleSets.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.EditionId == editionId && r.State == RuleSetState.Approved,
                    ct
                )
            ?? throw RulesApprovedRule.NotApproved();
        return rules.Content.ToFacts();
    }
}
