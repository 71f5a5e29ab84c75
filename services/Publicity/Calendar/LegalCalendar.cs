using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;

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

    /// <summary>What the notices make of each day, both ends included.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c> where a needed notice is missing.</exception>
    public Task<CalendarDayView[]> DaysAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        AskAsync(
            (calendar, notices) =>
                new DayRange(from, to)
                    .Days.Select(day => new CalendarDayView(
                        day,
                        calendar.IsWorkingDay(day),
                        notices.Any(notice => notice.IsWorked(day) is not null)
                    ))
                    .ToArray(),
            ct
        );

    /// <summary>The calendar itself, for several questions; it throws its own exceptions.</summary>
    public async Task<WorkingDayCalendar> LoadAsync(CancellationToken ct)
    {
        var rows = await db.CalendarNotices.AsNoTracking().ToListAsync(ct);
        return new(rows.Select(row => row.ToHolidayNotice()));
    }

    private Task<T> AskAsync<T>(Func<WorkingDayCalendar, T> question, CancellationToken ct) =>
        AskAsync((calendar, _) => question(calendar), ct);

    private async Task<T> AskAsync<T>(
        Func<WorkingDayCalendar, List<HolidayNotice>, T> question,
        CancellationToken ct
    )
    {
        var rows = await db.CalendarNotices.AsNoTracking().ToListAsync(ct);
        List<HolidayNotice> notices = [.. rows.Select(row => row.ToHolidayNotice())];
        try
        {
            return question(new WorkingDayCalendar(notices), notices);
        }
        catch (CalendarYearUnknownException unknown)
        {
            throw new RefusedException(CalendarRefusal.YearUnknown(unknown));
        }
    }
}
