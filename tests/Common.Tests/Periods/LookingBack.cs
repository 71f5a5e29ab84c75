using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Periods;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Periods;

/// <summary>近3年内, run back from the edition's 基准日.</summary>
[Article(9)]
[Article(10)]
public sealed class LookingBack
{
    private static readonly LookBack ThreeYears = new(3);

    [Theory]
    [InlineData("2020-03-31", true)]
    [InlineData("2020-03-30", false)]
    [InlineData("2023-03-31", true)]
    public void An_event_three_years_before_the_base_date_is_still_inside(
        string eventDay,
        bool inside
    ) =>
        Assert.Equal(
            inside,
            ThreeYears.WindowAt(new(2023, 3, 31)).Contains(DateOnly.Parse(eventDay))
        );

    [Fact]
    public void An_event_between_the_base_date_and_today_counts_too()
    {
        DateOnly baseDate = new(2023, 3, 31);

        Assert.True(ThreeYears.Counts(new(2023, 6, 1), baseDate, today: new(2023, 7, 1)));
        Assert.False(ThreeYears.Counts(new(2023, 7, 2), baseDate, today: new(2023, 7, 1)));
        Assert.False(ThreeYears.Counts(new(2020, 3, 30), baseDate, today: new(2023, 7, 1)));
    }

    [Theory]
    [InlineData("2021-02-28", false)]
    [InlineData("2021-03-01", true)]
    public void A_base_date_of_29_February_reaches_back_to_1_March(string eventDay, bool inside) =>
        Assert.Equal(
            inside,
            ThreeYears.WindowAt(new(2024, 2, 29)).Contains(DateOnly.Parse(eventDay))
        );

    // Around the turn of February of every year, where years differ in length, as often as on any day.
    private static readonly Gen<DateOnly> BaseDates = Gen.OneOf(
        Gen.Choose(0, 20_000).Select(new DateOnly(2000, 1, 1).AddDays),
        from year in Gen.Choose(2000, 2060)
        from day in Gen.Choose(-2, 2)
        select new DateOnly(year, 3, 1).AddDays(day)
    );

    [Property(MaxTest = 500)]
    public Property The_window_is_exactly_the_rule() =>
        Prop.ForAll(
            BaseDates.ToArbitrary(),
            Gen.Choose(-2, 2).ToArbitrary(),
            (baseDate, around) =>
            {
                var eventDay = baseDate.AddYears(-3).AddDays(around);
                return ThreeYears.WindowAt(baseDate).Contains(eventDay)
                    == eventDay.AddYears(3) >= baseDate;
            }
        );
}
