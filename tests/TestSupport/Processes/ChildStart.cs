using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>What to start as a child of this process.</summary>
/// <param name="Command">Program and arguments.</param>
public sealed record ChildStart(Invocation Command)
{
    /// <summary>Folder to start in; this process's own when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables added to this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Called for each line the child prints; the flag is true for standard error.</summary>
    public Action<string, bool>? Output { get; init; }

    /// <summary>Signal that Linux sends the child when this process dies: <c>KILL</c>, or <c>INT</c> for a fast clean stop.</summary>
    public string DeathSignal { get; init; } = "KILL";
}
