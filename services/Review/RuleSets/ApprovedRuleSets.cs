using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条：review goes by the rules that 领导小组 approved, and by no others.</summary>
internal static class ApprovedRuleSets
{
    /// <summary>The approved rules of an edition.</summary>
    /// <exception cref="Common.RefusedException"><c>rules-not-approved</c>.</exception>
    public static async Task<RuleFacts> ApprovedRulesAsync(
        this ReviewDb db,
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
            ?? throw Missing();
        return rules.Content.ToFacts();
    }

    /// <summary>第六条: nothing of the review goes by a draft.</summary>
    internal static Common.RefusedException Missing() =>
        Refuse.ByLaw(
            "rules-not-approved",
            "评审规则尚未审定",
            "评审规则须经领导小组审定后方可开展评审。请先提请领导小组审议本届评审规则。",
            6
        );
}
