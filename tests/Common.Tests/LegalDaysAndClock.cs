using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace QualityAward.Common.Tests;

/// <summary>Where a legal day begins and ends.</summary>
public sealed class LegalDaysAndClock
{
    [Fact]
    public void A_day_begins_at_midnight_in_shanghai_and_not_before()
    {
        var time = new FakeTimeProvider(new(2023, 1, 29, 15, 59, 59, TimeSpan.Zero));
        var clock = new AwardClock(time);

        Assert.Equal(new DateOnly(2023, 1, 29), clock.Today);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new DateOnly(2023, 1, 30), clock.Today);
        Assert.Equal(clock.Now, new DateOnly(2023, 1, 29).End());
    }

    [Fact]
    public void The_offset_is_read_at_each_use()
    {
        var offset = TimeSpan.Zero;
        var clock = new AwardClock(
            new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            () => offset
        );

        offset = TimeSpan.FromDays(-1);

        Assert.Equal(new DateOnly(2025, 12, 31), clock.Today);
    }

    [Theory]
    [InlineData("2026-9-24")]
    [InlineData("2026-02-29")]
    [InlineData("24.09.2026")]
    [InlineData(null)]
    public void Only_iso_days_are_read(string? text) =>
        Assert.False(LegalDays.TryParse(text, out _));

    [Fact]
    public void A_day_is_written_as_it_is_read() =>
        Assert.Equal("2026-09-24", LegalDays.Parse("2026-09-24").ToIso());

    [Theory]
    [InlineData(" ab１２-c　", "AB12-C")]
    [InlineData(null, "")]
    public void Typing_is_forgiven(string? text, string normalised) =>
        Assert.Equal(normalised, Typed.Normalise(text));
}
