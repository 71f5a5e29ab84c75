namespace QualityAward.EndToEnd.Hosting;

/// <summary>How a test wants the system.</summary>
public sealed record SystemOptions
{
    /// <summary>The award clock's first instant; real time when null.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Variables for every process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The AppHost's further arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long everything may take to be healthy. Generous: it is a limit for hanging, not a measurement.</summary>
    public TimeSpan HealthyWithin { get; init; } = TimeSpan.FromMinutes(4);
}
