using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.Lists.Rules;

/// <summary>第十八条：the composite result is the weighted sum of the agreed stage totals; equal results share a rank.</summary>
public static class Composite
{
    /// <summary>The composite points. A stage of the weights that the candidate did not reach counts nothing.</summary>
    public static decimal Points(
        IReadOnlyDictionary<ReviewStage, int> weights,
        IReadOnlyDictionary<ReviewStage, decimal> totals
    ) => weights.Sum(w => w.Value * totals.GetValueOrDefault(w.Key)) / 100m;

    /// <summary>Ranks from 1: one more than the number of better results (1, 2, 2, 4).</summary>
    public static IReadOnlyDictionary<T, int> Rank<T>(IReadOnlyDictionary<T, decimal> points)
        where T : notnull =>
        points.ToDictionary(p => p.Key, p => 1 + points.Values.Count(other => other > p.Value));
}
