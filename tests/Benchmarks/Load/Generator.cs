using System.Diagnostics;

namespace QualityAward.Benchmarks.Load;

/// <summary>
/// The one load generator of every figure, ceilings included. Each worker blocks on a thread of its own, since a blocking
/// call costs the machine less than an awaited one, and sends its next request when the answer to the last has come: no
/// pipelining, nothing kept back, bounded in time.
/// </summary>
public static class Generator
{
    /// <summary>Connections, and so requests under way.</summary>
    public const int Workers = 32;

    private const int StackSize = 256 * 1024;

    /// <summary>Lets all workers ask as often as it goes.</summary>
    /// <returns>How many answers came, and in what time.</returns>
    /// <exception cref="AggregateException">A worker got an answer that it did not expect; the others stop as well.</exception>
    public static (long Answers, TimeSpan Time) Run(
        IReadOnlyList<IWorker> workers,
        TimeSpan duration
    )
    {
        var counts = new long[workers.Count];
        var faults = new Exception?[workers.Count];
        var began = Stopwatch.GetTimestamp();
        var until = began + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var threads = new Thread[workers.Count];
        for (var i = 0; i < threads.Length; i++)
        {
            var number = i;
            threads[i] = new Thread(
                () =>
                {
                    try
                    {
                        while (Stopwatch.GetTimestamp() < Volatile.Read(ref until))
                        {
                            workers[number].Once();
                            counts[number]++;
                        }
                    }
                    catch (Exception e)
                    {
                        faults[number] = e;
                        Volatile.Write(ref until, 0);
                    }
                },
                StackSize
            )
            {
                IsBackground = true,
            };
        }

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        var time = Stopwatch.GetElapsedTime(began);
        var failed = faults.OfType<Exception>().ToList();
        return failed.Count == 0 ? (counts.Sum(), time) : throw new AggregateException(failed);
    }
}
