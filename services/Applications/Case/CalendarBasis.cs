namespace QualityAward.Applications.Case;

/// <summary>A 放假安排 that a planned notice period rests on, as Publicity named it when asked.</summary>
public sealed record CalendarBasis(string Notice, string Number, string Url);
