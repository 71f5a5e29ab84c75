using QualityAward.Common.Calendar;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>A period is never given an end that a notice still to come could move.</summary>
[Article(13)]
public sealed class UnknownYears
{
    [Theory]
    [InlineData("2026-12-18", 5, 2027)] // would count 25 December
    [InlineData("2026-12-30", 5, 2027)]
    [InlineData("2027-03-01", 5, 2027)]
    [InlineData("2021-06-01", 5, 2021)]
    public void A_needed_notice_that_is_missing_is_named(string published, int days, int year)
    {
        var unknown = Assert.Throws<CalendarYearUnknownException>(() =>
            WorkingDayCalendar.Shipped.LastDay(DateOnly.Parse(published), days)
        );

        Assert.Equal(year, unknown.Year);
    }

    [Fact]
    public void Counting_back_over_an_unknown_year_is_refused() =>
        Assert.Throws<CalendarYearUnknownException>(() =>
            WorkingDayCalendar.Shipped.Count(new(2021, 12, 1), new(2022, 1, 10))
        );

    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2025-12-31", true)]
    [InlineData("2021-12-24", false)]
    public void The_calendar_says_which_days_it_knows(string day, bool known) =>
        Assert.Equal(known, WorkingDayCalendar.Shipped.Knows(DateOnly.Parse(day)));

    [Fact]
    public void The_refusal_names_the_year_in_chinese()
    {
        var refusal = CalendarRefusal.YearUnknown(new(2027, new(2026, 12, 25)), article: 13);

        Assert.Equal("calendar-year-unknown", refusal.Code);
        Assert.Equal(RefusalKind.RuleOfLaw, refusal.Kind);
        Assert.Equal("放假安排尚未公布", refusal.Title);
        Assert.Contains("2027年", refusal.Detail);
        Assert.Equal(13, refusal.Article);
        Assert.Equal("2026-12-25", refusal.Facts!["day"]);
    }
}
