using System.Globalization;

namespace QualityAward.Components.Timeline;

/// <summary>The days of a chart from left to right, in percent of its width.</summary>
public sealed class PhaseAxis
{
    // A label that begins further right would leave the picture on a phone.
    private const double LastLabel = 88;

    // On a phone four or five of them find room.
    private const int LabelsOnPhone = 4;

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
        var month = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        var starts = new List<DateOnly>();
        for (; month <= end; month = month.AddMonths(1))
        {
            starts.Add(month);
        }

        var every = Math.Max(1, (starts.Count + LabelsOnPhone - 1) / LabelsOnPhone);
        return
        [
            .. starts.Select(
                (start, i) =>
                    (
                        StartOf(start),
                        StartOf(start) > LastLabel ? null
                        : i == 0 || start.Month == 1 ? $"{start.Year}年{start.Month}月"
                        : $"{start.Month}月",
                        i % every == 0
                    )
            ),
        ];
    }
}
