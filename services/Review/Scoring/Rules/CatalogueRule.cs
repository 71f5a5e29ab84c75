using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Scoring.Rules;

/// <summary>第十四条：a candidate is scored by the criteria version that its edition is bound to, each item once.</summary>
public static class CatalogueRule
{
    /// <exception cref="RefusedException"><c>other-criteria-version</c>.</exception>
    public static void CheckVersion(CatalogueFacts catalogue, string used)
    {
        if (catalogue.Code != used)
        {
            throw Refuse.ByLaw(
                "other-criteria-version",
                "评分所依据的评审标准版本不符",
                $"提交的评分依据的不是本届评审规则选定的评审标准版本。请重新打开评分表，按本届标准评分。",
                14,
                ("catalogue", catalogue.Code),
                ("used", used)
            );
        }
    }

    /// <exception cref="RefusedException">An unknown or repeated item, or a score outside its bands.</exception>
    public static void CheckItems(CatalogueFacts catalogue, IReadOnlyList<ItemScore> scores)
    {
        var known = catalogue.Items.Select(i => i.Code).ToHashSet();
        foreach (var score in scores)
        {
            if (!known.Remove(score.Item))
            {
                throw Refuse.ByLaw(
                    "item-not-in-catalogue",
                    "评分项不在本届评审标准中或者重复",
                    $"评分项{score.Item}不在本届评审标准中，或者填写了两次。请按本届标准逐项填写一次。",
                    14,
                    ("item", score.Item)
                );
            }

            BandRule.Check(score.Item, score.Percentage);
        }
    }

    /// <summary>Items without a score.</summary>
    public static List<string> Missing(CatalogueFacts catalogue, IReadOnlyList<ItemScore> scores) =>
        [.. catalogue.Items.Select(i => i.Code).Except(scores.Select(s => s.Item))];

    /// <exception cref="RefusedException"><c>sheet-incomplete</c>: items without a score.</exception>
    public static void CheckComplete(CatalogueFacts catalogue, IReadOnlyList<ItemScore> scores)
    {
        if (Missing(catalogue, scores) is { Count: > 0 } items)
        {
            throw Refuse.ByLaw(
                "sheet-incomplete",
                "尚有评分项未评",
                $"以下评分项尚未评分：{string.Join("、", items)}。请逐项评分后再提交。",
                15,
                ("items", items)
            );
        }
    }
}
