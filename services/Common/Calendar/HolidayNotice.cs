using System.Collections.Frozen;

namespace QualityAward.Common.Calendar;

/// <summary>
/// One 国务院办公厅 notice on the holidays of a year (关于某年部分节假日安排的通知): the days it makes free and the days it
/// makes working. Every other day follows Monday to Friday.
/// </summary>
public sealed class HolidayNotice
{
    /// <summary>Takes the notice's content; <see cref="HolidayNoticeFaults.Of"/> tells what would make it impossible.</summary>
    /// <param name="year">The year whose holidays it arranges.</param>
    /// <param name="number">Its document number (发文字号), e.g. 国办发明电〔2025〕7号.</param>
    /// <param name="issuedOn">The day it was issued, usually in October to December of the year before.</param>
    /// <param name="source">Where its text is published.</param>
    /// <param name="daysOff">Days off, weekends within them included; may reach back into December of the year before.</param>
    /// <param name="workingDays">Days that are worked although they would be free (调休上班).</param>
    /// <param name="encouragedRestDays">Days on which rest is only encouraged (鼓励休息): legally working days.</param>
    /// <exception cref="ArgumentException">The content contradicts itself or the year.</exception>
    public HolidayNotice(
        int year,
        string number,
        DateOnly issuedOn,
        Uri source,
        IEnumerable<DayRange> daysOff,
        IEnumerable<DateOnly> workingDays,
        IEnumerable<DateOnly>? encouragedRestDays = null
    )
    {
        Year = year;
        Number = number;
        IssuedOn = issuedOn;
        Source = source;
        DaysOff = daysOff.SelectMany(range => range.Days).ToFrozenSet();
        WorkingDays = workingDays.ToFrozenSet();
        EncouragedRestDays = (encouragedRestDays ?? []).ToFrozenSet();

        var faults = HolidayNoticeFaults.Of(year, DaysOff, WorkingDays, EncouragedRestDays);
        if (faults.Count > 0)
        {
            throw new ArgumentException($"{number}: {faults[0]}", nameof(daysOff));
        }
    }

    /// <summary>The year whose holidays it arranges.</summary>
    public int Year { get; }

    /// <summary>Its title, built as every one of them has been since 2007.</summary>
    public string Title => $"国务院办公厅关于{Year}年部分节假日安排的通知";

    /// <summary>Its document number (发文字号).</summary>
    public string Number { get; }

    /// <summary>The day it was issued. Of two notices for one year the later one prevails, day by day.</summary>
    public DateOnly IssuedOn { get; }

    /// <summary>Where its text is published.</summary>
    public Uri Source { get; }

    /// <summary>Every day off.</summary>
    public IReadOnlySet<DateOnly> DaysOff { get; }

    /// <summary>Every day that is worked although it would be free.</summary>
    public IReadOnlySet<DateOnly> WorkingDays { get; }

    /// <summary>Days on which rest is only encouraged. They count as working days; whoever relies on one should be warned.</summary>
    public IReadOnlySet<DateOnly> EncouragedRestDays { get; }

    /// <summary>What it says of a day: free, worked, or <c>null</c> when it does not name the day.</summary>
    public bool? IsWorked(DateOnly day) =>
        DaysOff.Contains(day) ? false
        : WorkingDays.Contains(day) ? true
        : null;
}
