namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>What the loaded 放假安排 make of a day.</summary>
/// <param name="Day">The legal day.</param>
/// <param name="Working">Whether it is a working day.</param>
/// <param name="NamedByNotice">Whether a notice names it; otherwise it follows Monday to Friday.</param>
public sealed record CalendarDayView(DateOnly Day, bool Working, bool NamedByNotice);
