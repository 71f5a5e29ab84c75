namespace QualityAward.LocalHosting.Processes;

/// <summary>What to start as a child of this process.</summary>
/// <param name="FileName">A program on the PATH or its full path.</param>
/// <param name="Arguments">Its arguments, each passed as it is.</param>
internal sealed record ChildStart(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Folder to start in; this process's own when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables added to (or, with a null value, removed from) this process's environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } =
        new Dictionary<string, string?>();

    /// <summary>Called for each line the child prints; the flag is true for standard error.</summary>
    public Action<string, bool>? Output { get; init; }

    /// <summary>Signal that Linux sends the child when this process dies: <c>KILL</c>, or <c>INT</c> for a fast clean stop.</summary>
    public string DeathSignal { get; init; } = "KILL";
}
