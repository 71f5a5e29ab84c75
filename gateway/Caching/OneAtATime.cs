using System.Collections.Concurrent;

namespace QualityAward.Gateway.Caching;

/// <summary>Lets one request a key go to the service; the others wait a moment for what it brings.</summary>
public sealed class OneAtATime
{
    // A slow service must not hold up everybody in a row.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> underWay = new(
        StringComparer.Ordinal
    );

    /// <summary>True when the caller is the one to go; it must call <see cref="Leave"/> afterwards.</summary>
    public bool TryEnter(string key) =>
        underWay.TryAdd(key, new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Waits until the one under way is back, or patience ends.</summary>
    public async Task WaitAsync(string key, CancellationToken ct)
    {
        if (underWay.TryGetValue(key, out var other))
        {
            await Task.WhenAny(other.Task, Task.Delay(Patience, ct));
        }
    }

    /// <summary>Lets those who wait go on.</summary>
    public void Leave(string key)
    {
        if (underWay.TryRemove(key, out var mine))
        {
            mine.SetResult();
        }
    }
}
