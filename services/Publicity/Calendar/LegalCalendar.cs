using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Calendar;

namespace QualityAward.Publicity.Calendar;

/// <summary>The working-day calendar as loaded now, with refusals in place of its exceptions.</summary>
public sealed class LegalCalendar(PublicityDb db)
{
    /// <summary>The last day of a period of working days after a publication.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c> where a needed notice is missing.</exception>
    public Task<LastDayAnswer> LastDayAsync(DateOnly published, int days, CancellationToken ct) =>
        AskAsync(calendar => calendar.LastDay(published, days), ct);

    /// <summary>The number of working days after a day, up to and including another.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c> where a needed notice is missing.</exception>
    public Task<CountAnswer> CountAsync(DateOnly after, DateOnly to, CancellationToken ct) =>
        AskAsync(calendar => calendar.Count(after, to), ct);

    private async Task<T> AskAsync<T>(Func<WorkingDayCalendar, T> question, CancellationToken ct)
    {
        var notices = await db.CalendarNotices.AsNoTracking().ToListAsync(ct);
        try
        {
            return question(new WorkingDayCalendar(notices.Select(n => n.ToHolidayNotice())));
        }
        catch (CalendarYearUnknownException unknown)
        {
            throw new RefusedException(CalendarRefusal.YearUnknown(unknown));
        }
    }
}
