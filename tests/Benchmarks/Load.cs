using System.Diagnostics;

namespace QualityAward.Benchmarks;

/// <summary>
/// The one load generator of every measurement: 32 workers, each sending its next request when the answer to the last
/// has come. Loopback only, bounded in time.
/// </summary>
public static class Load
{
    /// <summary>Connections, and so requests under way.</summary>
    public const int Workers = 32;

    /// <summary>How long each measurement runs after its warm-up.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Runs <paramref name="one"/> (given the worker's number) as often as it goes.</summary>
    /// <returns>Completed operations a second.</returns>
    public static async Task<double> RunAsync(Func<int, Task> one)
    {
        await ForAsync(one, WarmUp);
        var began = Stopwatch.GetTimestamp();
        var done = await ForAsync(one, Duration);
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<long> ForAsync(Func<int, Task> one, TimeSpan duration)
    {
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Workers)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var count = 0L;
                        while (Stopwatch.GetTimestamp() < until)
                        {
                            await one(worker);
                            count++;
                        }

                        return count;
                    })
                )
        );
        return counts.Sum();
    }
}
