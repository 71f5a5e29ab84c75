using QualityAward.Common.Calendar;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>Examples of periods; each last day was counted by hand in the notice itself.</summary>
[Article(13)]
[Article(18)]
public sealed class PeriodOfWorkingDays
{
    [Theory]
    [InlineData("2024-02-07", "2024-02-20")] // over 春节
    [InlineData("2026-04-29", "2026-05-09")] // ends on a working Saturday
    [InlineData("2026-09-17", "2026-09-23")] // over a working Sunday
    [InlineData("2026-09-24", "2026-10-09")] // over 中秋节 and 国庆节
    [InlineData("2022-12-26", "2023-01-03")] // 2022-12-31 is named by the notice for 2023
    [InlineData("2026-12-17", "2026-12-24")] // the last day before the week that needs the notice for 2027
    public void Five_days_end_on_the_fifth_working_day_after_publication(
        string published,
        string lastDay
    ) =>
        Assert.Equal(
            DateOnly.Parse(lastDay),
            WorkingDayCalendar.Shipped.LastDay(DateOnly.Parse(published), 5).LastDay
        );

    [Fact]
    public void The_day_of_publication_does_not_count()
    {
        var monday = new DateOnly(2026, 11, 23);

        Assert.Equal(monday.AddDays(1), WorkingDayCalendar.Shipped.LastDay(monday, 1).LastDay);
    }

    [Fact]
    public void Publication_in_an_unknown_year_does_not_matter_if_no_day_of_it_is_counted()
    {
        var answer = WorkingDayCalendar.Shipped.LastDay(new(2021, 12, 31), 1);

        Assert.Equal(new DateOnly(2022, 1, 4), answer.LastDay);
        Assert.Equal([2022], answer.Basis.Select(notice => notice.Year));
    }

    [Fact]
    public void Crossing_a_year_rests_on_both_notices()
    {
        var answer = WorkingDayCalendar.Shipped.LastDay(new(2024, 12, 30), 5);

        Assert.Equal(new DateOnly(2025, 1, 7), answer.LastDay);
        Assert.Equal(
            ["国办发明电〔2023〕7号", "国办发明电〔2024〕12号"],
            answer.Basis.Select(notice => notice.Number)
        );
    }

    [Fact]
    public void A_day_on_which_rest_is_only_encouraged_counts_and_is_pointed_out()
    {
        var answer = WorkingDayCalendar.Shipped.LastDay(new(2024, 2, 8), 1);

        Assert.Equal(new DateOnly(2024, 2, 9), answer.LastDay);
        Assert.Equal([new DateOnly(2024, 2, 9)], answer.EncouragedRestDays);
    }

    [Fact]
    public void A_period_has_at_least_one_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            WorkingDayCalendar.Shipped.LastDay(new(2026, 1, 5), 0)
        );
}
