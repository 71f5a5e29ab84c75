using System.Diagnostics.CodeAnalysis;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Tells of the states of resources.</summary>
public sealed class ResourceNotificationService
{
    private readonly ResourceBoard _board;

    internal ResourceNotificationService(ResourceBoard board) => _board = board;

    /// <summary>Waits until all replicas run and pass their health checks. For ever, if need be: give it a timeout.</summary>
    /// <exception cref="DistributedApplicationException">It could not be started and is not tried again.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(
        string resourceName,
        CancellationToken cancellationToken = default
    )
    {
        var instances = _board.Find(resourceName);
        var healthy = await _board
            .WhenAsync(
                () =>
                {
                    foreach (var failed in instances.Where(HasFailed))
                    {
                        var reason = failed.Console.Last?.Text;
                        throw new DistributedApplicationException(
                            $"“{failed.Label}”未能启动。 / It failed to start.\n{reason}"
                        );
                    }

                    return instances.Count > 0 && instances.All(i => i.IsHealthy)
                        ? instances[0]
                        : null;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return new(healthy);
    }

    /// <summary>Waits until a resource is in a state (<see cref="KnownResourceStates" />; null: runs).</summary>
    public Task WaitForResourceAsync(
        string resourceName,
        string? targetState = null,
        CancellationToken cancellationToken = default
    )
    {
        var instances = _board.Find(resourceName);
        var wanted = targetState ?? KnownResourceStates.Running;
        return _board.WhenAsync(
            () => instances.FirstOrDefault(i => i.State.State == wanted),
            cancellationToken
        );
    }

    /// <summary>The state now, of an instance or of a resource without replicas.</summary>
    public bool TryGetCurrentState(
        string resourceId,
        [NotNullWhen(true)] out ResourceEvent? resourceEvent
    )
    {
        resourceEvent = _board.Find(resourceId) is [var only] ? new(only) : null;
        return resourceEvent is not null;
    }

    private static bool HasFailed(ResourceInstance instance) =>
        instance.State.State == KnownResourceStates.FailedToStart;
}
