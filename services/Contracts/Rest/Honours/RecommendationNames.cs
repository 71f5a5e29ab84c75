namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Higher awards in words, for the service and the portal.</summary>
public static class RecommendationNames
{
    /// <summary>The award's name; null of another one, which is named.</summary>
    public static string? ChineseName(this HigherAward award) =>
        award switch
        {
            HigherAward.Tianfu => "天府质量奖",
            HigherAward.China => "中国质量奖",
            HigherAward.Other => null,
            _ => throw new ArgumentOutOfRangeException(nameof(award), award, "Unknown."),
        };
}
