using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Scoring.Rules;

/// <summary>Item points are maximum × percentage; a total is their sum. Exact: a step of 5 % is a twentieth.</summary>
public static class ScoreArithmetic
{
    /// <summary>The points of one item.</summary>
    public static decimal Points(int maximum, int percentage) => maximum * percentage / 100m;

    /// <summary>The points of all items scored so far.</summary>
    public static decimal Total(CatalogueFacts catalogue, IEnumerable<ItemScore> scores) =>
        scores.Sum(s => Points(catalogue.Items.Single(i => i.Code == s.Item).Points, s.Percentage));
}
