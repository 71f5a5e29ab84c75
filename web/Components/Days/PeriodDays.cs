namespace QualityAward.Components.Days;

/// <summary>The days of a period, drawn from what the yearly notices say. Counts nothing that was not counted by the service.</summary>
/// <param name="daysOff">Days off by the loaded notices.</param>
/// <param name="workingWeekendDays">Weekend days worked in exchange.</param>
public sealed class PeriodDays(
    IReadOnlySet<DateOnly> daysOff,
    IReadOnlySet<DateOnly> workingWeekendDays
)
{
    /// <summary>The day of publication and every day after it up to the last one.</summary>
    /// <param name="published">Day of publication.</param>
    /// <param name="lastDay">Last day, as the service computed it.</param>
    public IReadOnlyList<StripDay> Of(DateOnly published, DateOnly lastDay)
    {
        var days = new List<StripDay> { new(published, StripDayKind.Published, null, false) };
        var count = 0;
        for (var day = published.AddDays(1); day <= lastDay; day = day.AddDays(1))
        {
            var kind = KindOf(day);
            var counts = kind is StripDayKind.Working or StripDayKind.Makeup;
            days.Add(new(day, kind, counts ? ++count : null, day == lastDay));
        }

        return days;
    }

    private StripDayKind KindOf(DateOnly day) =>
        daysOff.Contains(day) ? StripDayKind.Holiday
        : workingWeekendDays.Contains(day) ? StripDayKind.Makeup
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? StripDayKind.Weekend
        : StripDayKind.Working;
}
