using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: whose reports exist for a person: those of their own unit, all of them for the office.</summary>
internal static class PromotionHolders
{
    /// <summary>Those.</summary>
    public static IQueryable<PromotionReport> OwnedBy(
        this IQueryable<PromotionReport> reports,
        AwardUser by
    ) => by.Role == Roles.Office ? reports : reports.Where(r => r.HolderUnit == by.Unit);
}
