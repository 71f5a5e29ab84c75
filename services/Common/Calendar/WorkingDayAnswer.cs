namespace QualityAward.Common.Calendar;

/// <summary>The last day of a period, and what that rests on.</summary>
/// <param name="LastDay">The last day; the period ends at its 24:00, Asia/Shanghai.</param>
/// <param name="Basis">The notices read, by year: whoever doubts the day can look them up.</param>
/// <param name="EncouragedRestDays">Days of the period on which rest was only encouraged: counted, but worth a warning.</param>
public sealed record LastDayAnswer(
    DateOnly LastDay,
    IReadOnlyList<HolidayNotice> Basis,
    IReadOnlyList<DateOnly> EncouragedRestDays
);

/// <summary>A number of working days, and what it rests on.</summary>
/// <param name="Days">How many working days there are.</param>
/// <param name="Basis">The notices read, by year.</param>
public sealed record CountAnswer(int Days, IReadOnlyList<HolidayNotice> Basis);
