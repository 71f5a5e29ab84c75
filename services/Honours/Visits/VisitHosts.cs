using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: whose visits exist for a person: those of their own unit, all of them for the office.</summary>
internal static class VisitHosts
{
    /// <summary>Offered visits.</summary>
    public static IQueryable<VisitSlot> OwnedBy(this IQueryable<VisitSlot> slots, AwardUser by) =>
        by.Role == Roles.Office ? slots : slots.Where(s => s.HolderUnit == by.Unit);

    /// <summary>Bookings.</summary>
    public static IQueryable<VisitBooking> OwnedBy(
        this IQueryable<VisitBooking> bookings,
        AwardUser by
    ) => by.Role == Roles.Office ? bookings : bookings.Where(b => b.HolderUnit == by.Unit);
}
