namespace QualityAward.Common.Calendar;

/// <summary>
/// A day cannot be told to be working or free because the notice that decides it has not been loaded, mostly because it
/// has not been issued yet (放假安排尚未公布). A period that would need the day has no fixed end.
/// </summary>
/// <param name="year">The year whose notice is missing.</param>
/// <param name="day">The first day that needs it.</param>
public sealed class CalendarYearUnknownException(int year, DateOnly day)
    : Exception($"The holiday notice for {year} is not loaded; {day:O} needs it.")
{
    /// <summary>The year whose notice is missing.</summary>
    public int Year { get; } = year;

    /// <summary>The first day that needs it.</summary>
    public DateOnly Day { get; } = day;
}
