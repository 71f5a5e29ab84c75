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
    public Task<LastDayAnswer> LastDayAsync(
        DateOnly published,
        int days,
        CancellationToken cancellationToken
    ) => AskAsync(calendar => calendar.LastDay(published, days), cancellationToken);

    /// <summary>The number of working days after a day, up to and including another.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c> where a needed notice is missing.</exception>
    public Task<CountAnswer> CountAsync(
        DateOnly after,
        DateOnly to,
        CancellationToken cancellationToken
    ) => AskAsync(calendar => calendar.Count(after, to), cancellationToken);

    /// <summary>What the notices make of each day, both ends included.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c> where a needed notice is missing.</exception>
    public Task<CalendarDayView[]> DaysAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            (calendar, notices) =>
                new DayRange(from, to)
                    .Days.Select(day => new CalendarDayView(
                        day,
                        calendar.IsWorkingDay(day),
                        notices.Any(notice => notice.IsWorked(day) is not null)
                    ))
                    .ToArray(),
            cancellationToken
        );

    /// <summary>The calendar itself, for several questions; it throws its own exceptions.</summary>
    public async Task<WorkingDayCalendar> LoadAsync(CancellationToken cancellationToken)
    {
        var rows = await db.CalendarNotices.AsNoTracking().ToListAsync(cancellationToken);
        return new(rows.Select(row => row.ToHolidayNotice()));
    }

    private Task<T> AskAsync<T>(
        Func<WorkingDayCalendar, T> question,
        CancellationToken cancellationToken
    ) => AskAsync((calendar, _) => question(calendar), cancellationToken);

    private async Task<T> AskAsync<T>(
        Func<WorkingDayCalendar, List<HolidayNotice>, T> question,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.CalendarNotices.AsNoTracking().ToListAsync(cancellationToken);
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
