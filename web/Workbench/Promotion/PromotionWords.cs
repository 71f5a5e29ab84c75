using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Promotion;

/// <summary>第三十条: words of yearly reports and who reads them.</summary>
internal static class PromotionWords
{
    /// <summary>The holder's unit, and the office.</summary>
    public static string[] Readers { get; } = [Roles.Applicant, Roles.Office];

    /// <summary>县（区）, or that the register names none.</summary>
    public static string Of(string? place) => place ?? "未登记县（区）";

    /// <summary>接待参观2次、15人，发布经验1项.</summary>
    public static string Of(PromotionCounts counts) =>
        $"接待参观{counts.Visits}次、{counts.Visitors}人，发布经验{counts.Practices}项";
}
