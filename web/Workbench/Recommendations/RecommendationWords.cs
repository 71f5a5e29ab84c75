using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Recommendations;

/// <summary>第二十条: words of recommendations and who reads them.</summary>
internal static class RecommendationWords
{
    /// <summary>The office recommends, the others read along.</summary>
    public static string[] Readers { get; } =
    [Roles.Office, Roles.Supervisor, Roles.Government, Roles.LeadingGroup];

    /// <summary>The award's name, or that it is another one.</summary>
    public static string Of(HigherAward award) => award.ChineseName() ?? "其他省级及以上质量奖";

    /// <summary>What stands in the way, in one cell.</summary>
    public static string Unmet(IReadOnlyList<RecommendationGround> grounds) =>
        string.Join("；", grounds.Where(g => !g.IsMet).Select(g => g.Finding.TrimEnd('。')));
}
