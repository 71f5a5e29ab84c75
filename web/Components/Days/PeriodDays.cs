using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Components.Days;

/// <summary>
/// The days of a period as a row, each with its reason. The last day is the service's answer; this only shows why.
/// </summary>
public static class PeriodDays
{
    /// <summary>The day of publication and every day after it up to the last one.</summary>
    /// <param name="published">The day of publication, which does not count.</param>
    /// <param name="days">All days after it up to the last one, in order.</param>
    public static IReadOnlyList<StripDay> Of(
        DateOnly published,
        IReadOnlyList<CalendarDayView> days
    )
    {
        var row = new List<StripDay>(days.Count + 1)
        {
            new(published, StripDayKind.Published, null, IsLast: false),
        };
        var count = 0;
        foreach (var day in days)
        {
            var isLast = row.Count == days.Count;
            row.Add(new(day.Day, KindOf(day), day.Working ? ++count : null, isLast));
        }

        return row;
    }

    private static StripDayKind KindOf(CalendarDayView day)
    {
        var weekend = day.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return day.Working
            ? weekend
                ? StripDayKind.Makeup
                : StripDayKind.Working
            : day.NamedByNotice
                ? StripDayKind.Holiday
                : StripDayKind.Weekend;
    }
}
