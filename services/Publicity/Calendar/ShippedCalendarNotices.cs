using Microsoft.EntityFrameworkCore;
using QualityAward.Common.Calendar;

namespace QualityAward.Publicity.Calendar;

/// <summary>Fills the table with the shipped notices, once; afterwards it belongs to 市质量强市办.</summary>
internal static class ShippedCalendarNotices
{
    public static void Seed(DbContext db)
    {
        if (!db.Set<CalendarNotice>().Any())
        {
            db.AddRange(ShippedHolidayNotices.All.Select(CalendarNotice.Ship));
            db.SaveChanges();
        }
    }

    public static async Task SeedAsync(DbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Set<CalendarNotice>().AnyAsync(cancellationToken))
        {
            db.AddRange(ShippedHolidayNotices.All.Select(CalendarNotice.Ship));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
