using System.Globalization;

namespace QualityAward.Components.Timeline;

/// <summary>The days of a chart from left to right, in percent of its width.</summary>
public sealed class PhaseAxis
{
    // What a label takes of the width, at least: beside the table on a desktop, and on a phone.
    private static readonly (double Year, double Month) OnDesktop = (14, 7);
    private static readonly (double Year, double Month) OnPhone = (24, 13);

    private readonly DateOnly _first;
    private readonly int _days;

    /// <summary>The axis of some steps.</summary>
    /// <param name="steps">At least one.</param>
    /// <param name="today">The legal day; shown where it lies among the steps or not far from them.</param>
    public PhaseAxis(IReadOnlyList<TimelineStep> steps, DateOnly today)
    {
        var (first, last) = (steps.Min(s => s.From), steps.Max(s => s.To));
        var margin = (last.DayNumber - first.DayNumber) / 4;
        ShowsToday = today >= first.AddDays(-margin) && today <= last.AddDays(margin);
        _first = ShowsToday && today < first ? today : first;
        var end = ShowsToday && today > last ? today : last;
        _days = end.DayNumber - _first.DayNumber + 1;
        Today = Percent(today.DayNumber - _first.DayNumber + 0.5);
        Months = MonthsOf(_first, end);
    }

    /// <summary>Whether today has a place.</summary>
    public bool ShowsToday { get; }

    /// <summary>Where its line stands.</summary>
    public double Today { get; }

    /// <summary>The first of each month: where it stands, its label if there is room, and whether a phone has room as well.</summary>
    public IReadOnlyList<(double At, string? Label, bool OnPhone)> Months { get; }

    /// <summary>Where a day begins.</summary>
    public double StartOf(DateOnly day) => Percent(day.DayNumber - _first.DayNumber);

    /// <summary>Where a day ends.</summary>
    public double EndOf(DateOnly day) => Percent(day.DayNumber - _first.DayNumber + 1);

    /// <summary>As an attribute of SVG has it.</summary>
    public static string Of(double percent) =>
        percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private double Percent(double days) => 100 * days / _days;

    private List<(double At, string? Label, bool OnPhone)> MonthsOf(DateOnly first, DateOnly end)
    {
        var months = new List<(double At, string? Label, bool OnPhone)>();
        var (free, freeOnPhone) = (0.0, 0.0);
        var start = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        for (; start <= end; start = start.AddMonths(1))
        {
            var (at, withYear) = (StartOf(start), months.Count == 0 || start.Month == 1);
            var fits = Takes(OnDesktop, at, withYear, ref free);
            var fitsOnPhone = fits && Takes(OnPhone, at, withYear, ref freeOnPhone);
            var label = withYear ? $"{start.Year}年{start.Month}月" : $"{start.Month}月";
            months.Add((at, fits ? label : null, fitsOnPhone));
        }

        return months;
    }

    private static bool Takes(
        (double Year, double Month) widths,
        double at,
        bool withYear,
        ref double free
    )
    {
        var end = at + (withYear ? widths.Year : widths.Month);
        var fits = at >= free && end <= 100;
        free = fits ? end : free;
        return fits;
    }
}
