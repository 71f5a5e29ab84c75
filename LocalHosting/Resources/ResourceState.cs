namespace QualityAward.LocalHosting.Resources;

/// <summary>One resource instance as the dashboard shows it.</summary>
/// <param name="Name">Unique id, e.g. <c>identity-k3v9x2ab</c>.</param>
/// <param name="DisplayName">The name in the model, e.g. <c>identity</c>; shared by replicas.</param>
/// <param name="Type">"Project", "Executable", "Container", "Parameter", "PostgresDatabase", …</param>
/// <param name="State">"Waiting", "Starting", "Running", "Exited", "FailedToStart", … (KnownResourceStates).</param>
internal sealed record ResourceState(string Name, string DisplayName, string Type, string State)
{
    /// <summary>"success", "info", "warning" or "error"; null lets the dashboard choose.</summary>
    public string? StateStyle { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? StoppedAt { get; init; }
    public int? ExitCode { get; init; }
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];
    public IReadOnlyList<ResourceProperty> Properties { get; init; } = [];
    public IReadOnlyList<ResourceUrl> Urls { get; init; } = [];
    public IReadOnlyList<HealthState> Health { get; init; } = [];
    public IReadOnlyList<ResourceCommandState> Commands { get; init; } = [];
    public IReadOnlyList<ResourceRelation> Relations { get; init; } = [];
}

/// <summary>For example <c>executable.pid</c> or <c>project.path</c>; a sensitive one is masked.</summary>
internal sealed record ResourceProperty(string Name, string Value, bool IsSensitive = false);

/// <summary>Where an endpoint answers; inactive while its process does not run.</summary>
internal sealed record ResourceUrl(string Endpoint, string Url, bool IsInactive);

/// <summary>What a health check said last; a null status means that it has not answered yet.</summary>
internal sealed record HealthState(
    string Key,
    bool? IsHealthy,
    string Description,
    DateTimeOffset? LastRunAt
);

/// <summary>A command that the dashboard offers.</summary>
internal sealed record ResourceCommandState(
    string Name,
    string DisplayName,
    string IconName,
    bool IsEnabled
);

/// <summary>"Reference", "WaitFor" or "Parent", to the display name of another resource.</summary>
internal sealed record ResourceRelation(string ResourceName, string Type);

/// <summary>One line of a resource's console.</summary>
/// <param name="Number">Counts from 1 for each instance.</param>
internal sealed record ConsoleLine(int Number, string Text, bool IsError);

/// <summary>How a command ended; the message is for the person who gave it.</summary>
internal sealed record CommandOutcome(bool Success, string? Message = null);
