using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Practices;

/// <summary>第三十条: whose practices exist for a person: those of their own unit, all of them for the office.</summary>
internal static class PracticeHolders
{
    /// <summary>Those.</summary>
    public static IQueryable<Practice> OwnedBy(this IQueryable<Practice> practices, AwardUser by) =>
        by.Role == Roles.Office ? practices : practices.Where(p => p.HolderUnit == by.Unit);
}
