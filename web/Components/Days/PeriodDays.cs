using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Components.Days;

/// <summary>
/// The days of a period as a row, each with its reason. The last day is the service's answer; this only shows why.
/// </summary>
public static class PeriodDays
{
    /// <summary>The day of publication and every day after it up to the last one.</summary>
    /// <param name="days">All days from the publication to the last day, in order.</param>
    public static IReadOnlyList<StripDay> Of(IReadOnlyList<CalendarDayView> days)
    {
        var row = new List<StripDay>(days.Count);
        var count = 0;
        foreach (var day in days)
        {
            if (row.Count == 0)
            {
                row.Add(new(day.Day, StripDayKind.Published, null, IsLast: false));
                continue;
            }

            var isLast = row.Count == days.Count - 1;
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
