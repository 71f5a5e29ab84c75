using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Periods;
using QualityAward.Common.Regulation;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Periods;

/// <summary>Bans, liabilities and validities to the exact day.</summary>
public sealed class PeriodsOfYears
{
    private static readonly RegulationVersion Regulation = RegulationVersions.Shipped[0];

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 20_000)
        .Select(new DateOnly(2000, 1, 1).AddDays);

    [Fact]
    [Article(24)]
    public void A_ban_ends_on_the_corresponding_day_of_the_tenth_year()
    {
        var ban = Regulation.Ban.From(new(2023, 11, 10));

        Assert.True(ban.Contains(new(2023, 11, 10)));
        Assert.True(ban.Contains(new(2033, 11, 10)));
        Assert.False(ban.Contains(new(2033, 11, 11)));
    }

    [Theory]
    [Article(27)]
    [InlineData("2023-12-20", "2028-12-20")]
    [InlineData("2024-02-29", "2029-02-28")]
    public void Liability_includes_the_day_of_the_decision_and_lasts_five_years(
        string decided,
        string lastDay
    )
    {
        var liability = Regulation.Liability.From(DateOnly.Parse(decided));

        Assert.Equal(DateOnly.Parse(decided), liability.FirstDay);
        Assert.Equal(DateOnly.Parse(lastDay), liability.LastDay);
    }

    [Property]
    public Property A_state_never_ends_on_a_later_day_of_the_year_than_it_began() =>
        Prop.ForAll(
            Days.ToArbitrary(),
            Gen.Choose(1, 30).ToArbitrary(),
            (start, years) =>
            {
                var lastDay = new YearsRule(years, StartDay.SanctionDecision, StartDayCounts.No)
                    .From(start)
                    .LastDay;
                return lastDay.Year == start.Year + years
                    && lastDay.Month == start.Month
                    && (
                        lastDay.Day == start.Day
                        || (start is { Month: 2, Day: 29 } && lastDay.Day == 28)
                    );
            }
        );

    [Property]
    public Property Validities_counted_from_their_first_day_follow_each_other_without_gap_or_overlap() =>
        Prop.ForAll(
            Days.Where(day => day is not { Month: 2, Day: 29 }).ToArbitrary(),
            Gen.Choose(1, 30).ToArbitrary(),
            (start, years) =>
            {
                var rule = new YearsRule(years, StartDay.EntryIntoForce, StartDayCounts.Yes);
                var next = rule.From(start).LastDay.AddDays(1);
                return next == start.AddYears(years) && !rule.From(start).Overlaps(rule.From(next));
            }
        );

    [Fact]
    public void A_validity_that_begins_on_a_leap_day_ends_with_february() =>
        Assert.Equal(
            new DateOnly(2029, 2, 28),
            new YearsRule(5, StartDay.EntryIntoForce, StartDayCounts.Yes)
                .From(new(2024, 2, 29))
                .LastDay
        );
}
