using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Criteria;

namespace QualityAward.Review.RuleSets;

/// <summary>第十四条：which clause of the standard each item is drawn from; the catalogue proposes, 领导小组 approves.</summary>
internal static class ItemClauses
{
    /// <summary>The rules with the catalogues' proposals where nothing was written.</summary>
    public static RuleSetContent WithClauses(this RuleSetContent content) =>
        content with
        {
            Organisation = WithClauses(content.Organisation),
            Individual = WithClauses(content.Individual),
        };

    private static KindRuleSet WithClauses(KindRuleSet rules) =>
        rules.Clauses is null && Catalogues.Find(rules.Catalogue) is { } catalogue
            ? rules with
            {
                Clauses = catalogue.Items.ToDictionary(i => i.Code, i => i.Clause),
            }
            : rules;
}
