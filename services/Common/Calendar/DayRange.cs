namespace QualityAward.Common.Calendar;

/// <summary>Days in a row, both ends included, as a notice names them: 10月1日至7日.</summary>
public readonly record struct DayRange
{
    /// <summary>Days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DayRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"{last:O} is before {first:O}.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    /// <summary>A single day.</summary>
    public DayRange(DateOnly day)
        : this(day, day) { }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days it has; at least one.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Every day, in order.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(First.AddDays);

    /// <summary>The fewest ranges that hold exactly the given days.</summary>
    public static IEnumerable<DayRange> Collapse(IEnumerable<DateOnly> days)
    {
        DayRange? current = null;
        foreach (var day in days.Distinct().Order())
        {
            if (current is { } range && range.Last.AddDays(1) == day)
            {
                current = new DayRange(range.First, day);
                continue;
            }

            if (current is { } complete)
            {
                yield return complete;
            }

            current = new DayRange(day);
        }

        if (current is { } last)
        {
            yield return last;
        }
    }
}
