using QualityAward.Common.Calendar;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>民法典 203: somebody who must act has until the next working day.</summary>
public sealed class RollingOver
{
    [Theory]
    [InlineData("2026-10-01", "2026-10-08")] // 国庆节
    [InlineData("2026-11-21", "2026-11-23")] // an ordinary Saturday
    [InlineData("2026-10-10", "2026-10-10")] // a Saturday that is worked
    [InlineData("2026-11-23", "2026-11-23")]
    public void The_last_day_to_act_is_a_working_day(string day, string rolled) =>
        Assert.Equal(
            DateOnly.Parse(rolled),
            WorkingDayCalendar.Shipped.RollOver(DateOnly.Parse(day)).LastDay
        );

    [Fact]
    public void A_last_day_that_is_not_known_is_refused() =>
        Assert.Throws<CalendarYearUnknownException>(() =>
            WorkingDayCalendar.Shipped.RollOver(new(2027, 1, 1))
        );
}
