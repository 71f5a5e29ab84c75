using FsCheck;
using FsCheck.Xunit;
using QualityAward.Events.Relaying;

namespace QualityAward.Events.Tests;

/// <summary>0.2 s, doubling to 5 s, never more: fifteen seconds after a return nothing waits any longer.</summary>
public sealed class BackoffTests
{
    private static readonly EventOptions Rules = new();

    [Property]
    public bool A_wait_is_never_longer_than_the_longest(PositiveInt failures)
    {
        var wait = Backoff.After(Rules, failures.Get);
        return wait > TimeSpan.FromSeconds(0.1) && wait <= TimeSpan.FromSeconds(5);
    }

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.4)]
    [InlineData(5, 3.2)]
    [InlineData(6, 5)]
    [InlineData(1000, 5)]
    public void A_wait_doubles_and_is_shortened_by_a_quarter_at_most(int failures, double seconds)
    {
        var wait = Backoff.After(Rules, failures).TotalSeconds;
        Assert.InRange(wait, seconds * 0.75, seconds);
    }
}
