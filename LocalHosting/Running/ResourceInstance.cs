using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>One run of a resource: replicas are several instances of one resource.</summary>
internal sealed class ResourceInstance
{
    public ResourceInstance(IResource resource, int index)
    {
        Resource = resource;
        Index = index;
        Suffix = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 8);
        Id = $"{resource.Name}-{Suffix}";
        var type = resource is Resource known ? known.TypeName : resource.GetType().Name;
        State = new ResourceState(Id, resource.Name, type, KnownResourceStates.NotStarted)
        {
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }

    public IResource Resource { get; }

    /// <summary>0 for the first replica.</summary>
    public int Index { get; }

    /// <summary>Tells replicas apart, also in telemetry (<c>service.instance.id</c>).</summary>
    public string Suffix { get; }

    public string Id { get; }

    public ConsoleBuffer Console { get; } = new();

    /// <summary>Changed by <see cref="ResourceBoard.Update" /> only.</summary>
    public ResourceState State { get; internal set; }

    /// <summary>The board's change number of <see cref="State" />.</summary>
    public long Version { get; internal set; }

    /// <summary>When it was first running with all checks passed.</summary>
    public DateTimeOffset? ReadyAt { get; internal set; }

    public bool IsHealthy =>
        State is var state
        && state.State == KnownResourceStates.Running
        && state.Health.All(h => h.IsHealthy is true);

    /// <summary>The name in the console: replicas are numbered.</summary>
    public string Label => Resource.ReplicaCount() > 1 ? $"{Resource.Name}/{Index}" : Resource.Name;
}
