using QualityAward.Common.Wording;
using Xunit;

namespace QualityAward.Common.Tests.Wording;

/// <summary>Dates as documents write them.</summary>
public sealed class DatesInChinese
{
    [Fact]
    public void A_day_has_no_leading_zeros()
    {
        Assert.Equal("2026年1月3日", new DateOnly(2026, 1, 3).ToChinese());
        Assert.Equal("2026年11月23日（星期一）", new DateOnly(2026, 11, 23).ToChineseWithWeekday());
    }

    [Fact]
    public void An_instant_is_told_in_shanghai() =>
        Assert.Equal(
            "2026年1月1日0时05分",
            new DateTimeOffset(2025, 12, 31, 16, 5, 0, TimeSpan.Zero).ToChinese()
        );

    [Fact]
    public void A_range_names_the_year_once_if_it_can()
    {
        Assert.Equal(
            "2026年9月24日至10月9日",
            ChineseDates.ToChineseRange(new(2026, 9, 24), new(2026, 10, 9))
        );
        Assert.Equal(
            "2025年12月30日至2026年1月6日",
            ChineseDates.ToChineseRange(new(2025, 12, 30), new(2026, 1, 6))
        );
        Assert.Equal(
            "2026年9月24日",
            ChineseDates.ToChineseRange(new(2026, 9, 24), new(2026, 9, 24))
        );
    }
}
