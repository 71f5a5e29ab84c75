using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Criteria;

namespace QualityAward.Review.RuleSets.Facts;

/// <summary>Reads an approved rule set and the catalogues it names as the facts that scoring and ranking use.</summary>
public static class RuleFactsMapping
{
    /// <summary>The facts of a rule set.</summary>
    public static RuleFacts ToFacts(this RuleSetContent content) =>
        new(
            ToKind(content.Organisation),
            ToKind(content.Individual),
            content.Quorum,
            content.MajorityPercent,
            content.PaperActs
        );

    private static KindRules ToKind(KindRuleSet rules)
    {
        var catalogue =
            Catalogues.Find(rules.Catalogue)
            ?? throw new InvalidOperationException($"No catalogue {rules.Catalogue}.");
        return new(
            new(
                catalogue.Code,
                catalogue.Points,
                [.. catalogue.Items.Select(i => new ItemFacts(i.Code, i.Title, i.Points))]
            ),
            new Dictionary<ReviewStage, int>
            {
                [ReviewStage.Material] = rules.MaterialWeight,
                [ReviewStage.Site] = rules.SiteWeight,
                [ReviewStage.Defence] = rules.DefenceWeight,
            },
            rules.Floor
        );
    }
}
