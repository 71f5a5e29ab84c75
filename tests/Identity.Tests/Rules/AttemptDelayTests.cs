using System.Net;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class AttemptDelayTests
{
    private static readonly DateTimeOffset Start = new(2023, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");

    private readonly MovableTime _time = new() { Now = Start };

    [Fact]
    public void The_wait_doubles_to_a_limit()
    {
        var delays = new AttemptDelays(_time);
        for (var i = 0; i < AttemptDelays.FreeByAddress; i++)
        {
            Assert.True(delays.TryBegin(Here, "name"));
        }

        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 })
        {
            _time.Now += TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1);
            Assert.False(delays.TryBegin(Here, "name"), $"{seconds}");
            _time.Now += TimeSpan.FromMilliseconds(1);
            Assert.True(delays.TryBegin(Here, "name"), $"{seconds}");
        }
    }

    [Fact]
    public void Twenty_attempts_at_once_are_still_five()
    {
        var delays = new AttemptDelays(_time);
        var looked = 0;
        Parallel.For(
            0,
            20,
            _ =>
            {
                if (delays.TryBegin(Here, "name"))
                {
                    Interlocked.Increment(ref looked);
                }
            }
        );
        Assert.Equal(AttemptDelays.FreeByAddress, looked);
    }

    [Fact]
    public void Many_addresses_together_wait_a_little_but_not_one_that_signed_in()
    {
        var delays = new AttemptDelays(_time);
        delays.TryBegin(Here, "name");
        delays.Succeeded(Here, "name");
        for (var i = 0; i < AttemptDelays.FreeByName; i++)
        {
            delays.TryBegin(new IPAddress([198, 51, 100, (byte)i]), "name");
        }

        Assert.False(delays.TryBegin(new IPAddress([203, 0, 113, 1]), "name"));
        Assert.True(delays.TryBegin(Here, "name"));
        _time.Now += AttemptDelays.LongestByName;
        Assert.True(delays.TryBegin(new IPAddress([203, 0, 113, 1]), "name"));
    }

    [Fact]
    public void Another_name_and_another_hour_begin_anew()
    {
        var delays = new AttemptDelays(_time);
        for (var i = 0; i < 15; i++)
        {
            delays.TryBegin(Here, "name");
        }

        Assert.True(delays.TryBegin(Here, "other"));
        _time.Now += TimeSpan.FromHours(2);
        Assert.True(delays.TryBegin(Here, "name"));
        Assert.True(delays.TryBegin(Here, "name"));
    }
}
