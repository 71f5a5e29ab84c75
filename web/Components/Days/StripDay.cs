namespace QualityAward.Components.Days;

/// <summary>What a day is to a period of working days.</summary>
public enum StripDayKind
{
    /// <summary>The day of publication: does not count (民法典 201).</summary>
    Published,

    /// <summary>A working day that counts.</summary>
    Working,

    /// <summary>A weekend day worked in exchange (调休): counts.</summary>
    Makeup,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A day off by the yearly 放假安排.</summary>
    Holiday,
}

/// <summary>A day in the row of working days.</summary>
/// <param name="Day">The legal day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">Which working day of the period it is, from 1; null if it does not count.</param>
/// <param name="IsLast">Whether the period ends with it, at 24:00.</param>
public sealed record StripDay(DateOnly Day, StripDayKind Kind, int? Count, bool IsLast)
{
    /// <summary>The day's kind in Chinese.</summary>
    public string Word =>
        (Kind, IsLast) switch
        {
            (_, true) => "期满日",
            (StripDayKind.Published, _) => "发布日",
            (StripDayKind.Working, _) => "工作日",
            (StripDayKind.Makeup, _) => "调休工作日",
            (StripDayKind.Weekend, _) => "周末",
            (_, _) => "节假日",
        };
}
