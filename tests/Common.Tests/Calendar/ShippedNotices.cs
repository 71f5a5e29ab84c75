using QualityAward.Common.Calendar;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>The shipped data against the sums that the law and the notices themselves state.</summary>
[Article(13)]
public sealed class ShippedNotices
{
    [Fact]
    public void They_cover_2022_to_2026_without_a_gap() =>
        Assert.Equal(
            Enumerable.Range(2022, 5),
            ShippedHolidayNotices.All.Select(notice => notice.Year)
        );

    // 全国年节及纪念日放假办法: eleven days until 2024, thirteen from 2025 on; 2022-12-31 was a Saturday lent to 2023.
    [Theory]
    [InlineData(2022, 11)]
    [InlineData(2023, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void Days_off_gained_less_days_worked_are_the_years_public_holidays(
        int year,
        int holidays
    )
    {
        var notice = ShippedHolidayNotices.All.Single(candidate => candidate.Year == year);
        var weekdaysOff = notice.DaysOff.Count(day =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        );

        // A public holiday that falls on a weekend is made up for by a weekday, so only the balance is fixed.
        Assert.Equal(holidays, weekdaysOff - notice.WorkingDays.Count);
    }

    [Fact]
    public void Working_days_named_are_weekend_days() =>
        Assert.All(
            ShippedHolidayNotices.All.SelectMany(notice => notice.WorkingDays),
            day => Assert.True(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        );

    [Fact]
    public void Each_names_its_document_and_where_it_is_published() =>
        Assert.All(
            ShippedHolidayNotices.All,
            notice =>
            {
                Assert.Matches($"^国办发明电〔{notice.IssuedOn.Year}〕[0-9]+号$", notice.Number);
                Assert.Equal(notice.Year - 1, notice.IssuedOn.Year);
                Assert.Equal("www.gov.cn", notice.Source.Host);
                Assert.Equal($"国务院办公厅关于{notice.Year}年部分节假日安排的通知", notice.Title);
            }
        );
}
