using System.Globalization;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Calendar;

/// <summary>What is typed to load a 放假安排; days as text, one range or day a line.</summary>
internal sealed class CalendarForm
{
    private const string Iso = "yyyy-MM-dd";

    public int? Year { get; set; }
    public bool Amends { get; set; }
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? Url { get; set; }
    public string? DaysOff { get; set; }
    public string? WorkingDays { get; set; }
    public string? EncouragedRestDays { get; set; }
    public string? Reason { get; set; }

    /// <summary>The form of a notice that is to be corrected.</summary>
    public static CalendarForm Of(CalendarNoticeView notice)
    {
        var content = notice.Content;
        return new()
        {
            Year = notice.Year,
            Amends = notice.Amends,
            Number = content.Number,
            IssuedOn = content.IssuedOn,
            Url = content.Url,
            DaysOff = Lines(
                content.DaysOff.Select(r =>
                    r.From == r.To ? Text(r.From) : $"{Text(r.From)} 至 {Text(r.To)}"
                )
            ),
            WorkingDays = Lines(content.WorkingDays.Select(Text)),
            EncouragedRestDays = Lines((content.EncouragedRestDays ?? []).Select(Text)),
        };
    }

    /// <summary>The ranges in <see cref="DaysOff"/>, or the line that is none.</summary>
    public IReadOnlyList<DayRangeView>? TryDaysOff(out string? wrong) =>
        TryLines(DaysOff, out wrong);

    /// <summary>The days of a text, or the line that is none.</summary>
    public static IReadOnlyList<DateOnly>? TryDays(string? text, out string? wrong)
    {
        var ranges = TryLines(text, out wrong);
        return ranges?.Any(r => r.From != r.To) is true
            ? [.. ranges.SelectMany(DaysOf)]
            : ranges?.Select(r => r.From).ToList();
    }

    private static List<DayRangeView>? TryLines(string? text, out string? wrong)
    {
        var ranges = new List<DayRangeView>();
        foreach (
            var line in (text ?? "").Split(
                ['\n', '；', ';', '、', '，', ','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var ends = line.Split('至', StringSplitOptions.TrimEntries);
            if (
                ends.Length > 2
                || !TryDay(ends[0], out var from)
                || !TryDay(ends[^1], out var to)
                || to < from
            )
            {
                wrong = line;
                return null;
            }

            ranges.Add(new(from, to));
        }

        wrong = null;
        return ranges;
    }

    private static IEnumerable<DateOnly> DaysOf(DayRangeView range)
    {
        for (var day = range.From; day <= range.To; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            [Iso, "yyyy-M-d", "yyyy年M月d日", "yyyy/M/d"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    private static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
