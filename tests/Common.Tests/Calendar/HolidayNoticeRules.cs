using QualityAward.Common.Calendar;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>What a notice may say, and which of several notices prevails.</summary>
[Article(13)]
public sealed class HolidayNoticeRules
{
    private static readonly Uri Source = new("https://www.gov.cn/");

    [Fact]
    public void A_notice_reaches_back_into_december_but_not_further()
    {
        Assert.NotNull(Notice(2019, off: [new(2018, 12, 30)], worked: [new(2018, 12, 29)]));
        Assert.Throws<ArgumentException>(() => Notice(2019, off: [new(2018, 11, 30)]));
        Assert.Throws<ArgumentException>(() => Notice(2019, off: [new(2020, 1, 1)]));
    }

    [Fact]
    public void A_day_is_not_both_free_and_worked() =>
        Assert.Throws<ArgumentException>(() =>
            Notice(2027, off: [new(2027, 1, 1)], worked: [new(2027, 1, 1)])
        );

    [Fact]
    public void A_notice_gives_at_least_one_day_off() =>
        Assert.Throws<ArgumentException>(() => Notice(2027, off: []));

    [Fact]
    public void Every_fault_is_named_in_chinese()
    {
        var faults = HolidayNoticeFaults.Of(
            2027,
            new HashSet<DateOnly> { new(2027, 1, 1), new(2028, 1, 1) },
            new HashSet<DateOnly> { new(2027, 1, 1) },
            new HashSet<DateOnly>()
        );

        Assert.Equal(
            ["2028年1月1日不在2027年或者上一年12月之内。", "2027年1月1日不能既放假又上班。"],
            faults
        );
    }

    [Fact]
    public void The_coming_years_notice_decides_the_days_of_december_that_it_names()
    {
        // As in 2018: Saturday the 29th was worked, Monday the 31st was free.
        var calendar = new WorkingDayCalendar([
            Notice(2018, off: [new(2018, 1, 1)]),
            Notice(2019, off: [new(2018, 12, 31), new(2019, 1, 1)], worked: [new(2018, 12, 29)]),
        ]);

        Assert.True(calendar.IsWorkingDay(new(2018, 12, 29)));
        Assert.False(calendar.IsWorkingDay(new(2018, 12, 31)));
    }

    [Fact]
    public void A_later_notice_for_the_same_year_prevails_on_the_days_it_names()
    {
        // As in 2020: the Spring Festival was prolonged when it had begun.
        var calendar = new WorkingDayCalendar([
            Notice(2020, issued: new(2020, 1, 27), off: [new(2020, 1, 31)]),
            Notice(
                2020,
                issued: new(2019, 11, 21),
                off: [new(2020, 1, 24)],
                worked: [new(2020, 1, 19)]
            ),
        ]);

        Assert.False(calendar.IsWorkingDay(new(2020, 1, 31)));
        Assert.False(calendar.IsWorkingDay(new(2020, 1, 24)));
        Assert.True(calendar.IsWorkingDay(new(2020, 1, 19)));
        Assert.Equal(2, calendar.LastDay(new(2020, 1, 20), 1).Basis.Count);
    }

    [Fact]
    public void A_weekend_on_which_rest_is_encouraged_stays_a_weekend()
    {
        var calendar = new WorkingDayCalendar([
            new(
                2027,
                "号",
                new(2026, 11, 1),
                Source,
                [new(new DateOnly(2027, 1, 1))],
                [],
                [new(2027, 1, 9)]
            ),
        ]);

        Assert.False(calendar.IsWorkingDay(new(2027, 1, 9)));
    }

    [Fact]
    public void Days_are_told_in_the_fewest_ranges()
    {
        DateOnly[] days = [new(2027, 1, 3), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 1)];

        Assert.Equal(
            [new DayRange(new(2026, 12, 31), new(2027, 1, 1)), new DayRange(new(2027, 1, 3))],
            DayRange.Collapse(days)
        );
        Assert.Empty(DayRange.Collapse([]));
    }

    private static HolidayNotice Notice(
        int year,
        IEnumerable<DateOnly> off,
        IEnumerable<DateOnly>? worked = null,
        DateOnly? issued = null
    ) =>
        new(
            year,
            "国办发明电",
            issued ?? new(year - 1, 11, 1),
            Source,
            off.Select(day => new DayRange(day)),
            worked ?? []
        );
}
