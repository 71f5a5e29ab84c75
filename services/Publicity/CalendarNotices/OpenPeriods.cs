using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>Counts open periods anew when the calendar they rest on has changed.</summary>
public sealed class OpenPeriods(PublicityDb db, AwardClock clock)
{
    /// <summary>Moves the last day of every open period that now ends later, and says which.</summary>
    public async Task<IReadOnlyList<MovedPeriod>> RecountAsync(
        IEnumerable<CalendarNotice> notices,
        CancellationToken cancellationToken
    )
    {
        var calendar = new WorkingDayCalendar(notices.Select(notice => notice.ToHolidayNotice()));
        var today = clock.Today;
        var open = await db
            .Notices.Where(notice => notice.LastDay >= today)
            .OrderBy(notice => notice.PublishedAt)
            .ToListAsync(cancellationToken);
        return [.. open.Select(notice => notice.Recount(calendar)).OfType<MovedPeriod>()];
    }
}
