using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace QualityAward.ServiceDefaults.Tests.Hosting;

/// <summary>A time that stands still until a test moves it, and tells which waits have begun.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The length of the next wait that begins.</summary>
    public Task<TimeSpan> WaitAsync() =>
        _waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Lets the next wait be over.</summary>
    /// <returns>Its length.</returns>
    public async Task<TimeSpan> PassAsync()
    {
        var wait = await WaitAsync();
        Advance(wait);
        return wait;
    }
}
