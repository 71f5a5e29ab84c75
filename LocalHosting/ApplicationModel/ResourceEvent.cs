using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource's state at one moment.</summary>
public sealed class ResourceEvent
{
    internal ResourceEvent(ResourceInstance instance)
    {
        Resource = instance.Resource;
        ResourceId = instance.Id;
        Snapshot = CustomResourceSnapshot.Of(instance);
    }

    /// <summary>The resource.</summary>
    public IResource Resource { get; }

    /// <summary>The instance: replicas have one each.</summary>
    public string ResourceId { get; }

    /// <summary>The state.</summary>
    public CustomResourceSnapshot Snapshot { get; }
}

/// <summary>What is known of a resource's instance.</summary>
public sealed record CustomResourceSnapshot
{
    internal CustomResourceSnapshot() { }

    /// <summary>"Project", "Executable", …</summary>
    public required string ResourceType { get; init; }

    /// <summary>One of <see cref="KnownResourceStates" />.</summary>
    public ResourceStateSnapshot? State { get; init; }

    /// <summary>Null while it does not run.</summary>
    public HealthStatus? HealthStatus { get; init; }

    /// <summary>How its last process ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>For example <c>executable.pid</c>.</summary>
    public required ImmutableArray<ResourcePropertySnapshot> Properties { get; init; }

    internal static CustomResourceSnapshot Of(ResourceInstance instance)
    {
        var state = instance.State;
        var runs = state.State == KnownResourceStates.Running;
        return new()
        {
            ResourceType = state.Type,
            State = new(state.State, state.StateStyle),
            HealthStatus =
                !runs ? null
                : instance.IsHealthy
                    ? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
                : Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy,
            ExitCode = state.ExitCode,
            Properties =
            [
                .. state.Properties.Select(p => new ResourcePropertySnapshot(p.Name, p.Value)),
            ],
        };
    }
}

/// <summary>A state and how to show it.</summary>
public sealed record ResourceStateSnapshot(string Text, string? Style);

/// <summary>One property.</summary>
public sealed record ResourcePropertySnapshot(string Name, object? Value);
