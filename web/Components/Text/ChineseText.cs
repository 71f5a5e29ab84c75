using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Components.Text;

/// <summary>How pages write days, instants and articles.</summary>
public static class ChineseText
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>An instant in Asia/Shanghai as screens show it: 2026年11月23日 14:32.</summary>
    public static string Of(DateTimeOffset instant)
    {
        var local = instant.ToOffset(AwardClock.ShanghaiOffset);
        return $"{DateOnly.FromDateTime(local.DateTime).ToChinese()} {TimeOf(instant)}";
    }

    /// <summary>The time of day in Asia/Shanghai: 14:32.</summary>
    public static string TimeOf(DateTimeOffset instant) =>
        instant.ToOffset(AwardClock.ShanghaiOffset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>周一 to 周日.</summary>
    public static string Weekday(DateOnly day) => $"周{Weekdays[(int)day.DayOfWeek]}";

    /// <summary>An article in the regulation's own numerals: 第十三条.</summary>
    public static string Article(int number) => $"第{ChineseNumerals.Of(number)}条";
}
