using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Running;

/// <summary>What an instance waits for before each start.</summary>
internal sealed class Dependencies(ResourceBoard board, IResource resource)
{
    private readonly IReadOnlyList<WaitAnnotation> _waits =
    [
        .. resource.Annotations.OfType<WaitAnnotation>(),
        // A database is on its server, whoever said so or not.
        .. resource is PostgresDatabaseResource database
            ? [new WaitAnnotation(database.Parent)]
            : Array.Empty<WaitAnnotation>(),
    ];

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var wait in _waits)
        {
            var instances = board.Find(wait.Resource.Name);
            await board
                .WhenAsync(
                    () => instances.All(i => IsMet(wait, i)) ? instances : null,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static bool IsMet(WaitAnnotation wait, ResourceInstance instance)
    {
        if (wait.ExitCode is not { } wanted)
        {
            return instance.IsHealthy;
        }

        var state = instance.State;
        if (
            state.State != KnownResourceStates.Finished
            && state.State != KnownResourceStates.Exited
        )
        {
            return false;
        }

        return state.ExitCode == wanted
            ? true
            : throw new DistributedApplicationException(
                $"“{instance.Label}”以代码 {state.ExitCode} 结束，应为 {wanted}。 / It ended with {state.ExitCode}, not {wanted}."
            );
    }
}
