namespace QualityAward.Common.Wording;

/// <summary>Dates as public documents write them: Arabic numerals, no leading zeros (GB/T 9704—2012).</summary>
public static class ChineseDates
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>2026年11月23日.</summary>
    public static string ToChinese(this DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2026年11月23日（星期一）.</summary>
    public static string ToChineseWithWeekday(this DateOnly day) =>
        $"{day.ToChinese()}（星期{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>2026年11月23日9时05分, in Asia/Shanghai.</summary>
    public static string ToChinese(this DateTimeOffset instant)
    {
        var local = instant.ToOffset(AwardClock.ShanghaiOffset);
        return $"{DateOnly.FromDateTime(local.DateTime).ToChinese()}{local.Hour}时{local.Minute:00}分";
    }

    /// <summary>2026年9月24日至10月9日; the year is repeated where it changes.</summary>
    public static string ToChineseRange(DateOnly first, DateOnly last) =>
        first == last ? first.ToChinese()
        : first.Year == last.Year ? $"{first.ToChinese()}至{last.Month}月{last.Day}日"
        : $"{first.ToChinese()}至{last.ToChinese()}";
}
