namespace QualityAward.EndToEnd.Hosting;

/// <summary>How a test wants the system.</summary>
public sealed record SystemOptions
{
    /// <summary>The award clock's first instant; real time when null.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Whether the dashboard runs too.</summary>
    public bool Dashboard { get; init; }

    /// <summary>How many of each resource; one of those that are not named.</summary>
    public IReadOnlyDictionary<string, int> Replicas { get; init; } = new Dictionary<string, int>();

    /// <summary>Variables for every process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Variables for one resource, by its name.</summary>
    public IReadOnlyDictionary<
        string,
        IReadOnlyDictionary<string, string>
    > EnvironmentOf { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The AppHost's further arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long everything may take to be healthy. Generous: it is a limit for hanging, not a measurement.</summary>
    public TimeSpan HealthyWithin { get; init; } = TimeSpan.FromMinutes(4);
}
