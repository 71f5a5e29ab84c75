namespace QualityAward.Gateway.DevClock;

/// <summary>What is not done yet for the instant the clock was moved to.</summary>
/// <param name="Jobs">Jobs by service.</param>
/// <param name="Streams">Outbox streams by service.</param>
public sealed record OpenWork(IReadOnlyList<string> Jobs, IReadOnlyList<string> Streams)
{
    /// <summary>All is done.</summary>
    public static OpenWork Nothing { get; } = new([], []);

    /// <summary>Whether all is done.</summary>
    public bool IsNothing => Jobs is [] && Streams is [];

    /// <summary>The same, named by service.</summary>
    public OpenWork In(string service) =>
        new(
            [.. Jobs.Select(job => $"{service}: {job}")],
            [.. Streams.Select(s => $"{service}: {s}")]
        );

    /// <summary>Both.</summary>
    public static OpenWork operator +(OpenWork left, OpenWork right) =>
        new([.. left.Jobs, .. right.Jobs], [.. left.Streams, .. right.Streams]);
}
