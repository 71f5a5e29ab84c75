using System.Globalization;

namespace QualityAward.Components.Text;

/// <summary>How days, instants and spans are written in every page.</summary>
public static class ChineseText
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>A legal day: 2026年11月23日.</summary>
    public static string Of(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>An instant in Asia/Shanghai: 2026年11月23日 14:32.</summary>
    public static string Of(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Common.AwardClock.ShanghaiOffset);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm}"
        );
    }

    /// <summary>A span of days, both inclusive: 2023年2月1日至3月31日.</summary>
    public static string Span(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Of(from);
        }

        var end = from.Year == to.Year ? $"{to.Month}月{to.Day}日" : Of(to);
        return $"{Of(from)}至{end}";
    }

    /// <summary>周一 to 周日.</summary>
    public static string Weekday(DateOnly day) => $"周{Weekdays[(int)day.DayOfWeek]}";

    /// <summary>第几条, in the regulation's own numerals: 第十三条.</summary>
    /// <param name="number">1 to 99.</param>
    public static string Article(int number) => $"第{Numeral(number)}条";

    /// <summary>Chinese numeral of 1 to 99.</summary>
    public static string Numeral(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        const string digits = "零一二三四五六七八九";
        var (tens, ones) = Math.DivRem(number, 10);
        var head = tens switch
        {
            0 => "",
            1 => "十",
            _ => $"{digits[tens]}十",
        };
        return ones == 0 ? head : head + digits[ones];
    }
}
