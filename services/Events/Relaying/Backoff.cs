namespace QualityAward.Events.Relaying;

/// <summary>The wait before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>
    /// Doubles from <see cref="EventOptions.FirstWait"/> to <see cref="EventOptions.LongestWait"/>. Jitter only shortens
    /// it, so the longest wait is a promise; it keeps replicas and streams from coming all at once.
    /// </summary>
    /// <param name="options">First and longest wait.</param>
    /// <param name="failures">Failures in a row, from 1.</param>
    public static TimeSpan After(EventOptions options, int failures)
    {
        var doublings = Math.Min(failures - 1, 20);
        var wait = Math.Min(
            options.FirstWait.TotalMilliseconds * (1 << doublings),
            options.LongestWait.TotalMilliseconds
        );
#pragma warning disable CA5394 // Jitter needs no secrecy.
        return TimeSpan.FromMilliseconds(wait * (0.75 + 0.25 * Random.Shared.NextDouble()));
#pragma warning restore CA5394
    }
}
