using System.Runtime.CompilerServices;
using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>The states of all instances; whoever wants to know is told of each change.</summary>
internal sealed class ResourceBoard : IResourceFeed
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSignal();
    private long _version;

    public ResourceBoard(IEnumerable<IResource> resources) =>
        Instances = [
            .. resources.SelectMany(r =>
                Enumerable.Range(0, r.ReplicaCount()).Select(i => new ResourceInstance(r, i))
            ),
        ];

    public IReadOnlyList<ResourceInstance> Instances { get; }

    /// <summary>Runs commands; set by the orchestrator.</summary>
    public Func<
        ResourceInstance,
        string,
        CancellationToken,
        Task<CommandOutcome>
    > Commands { get; set; } =
        (_, _, _) => Task.FromResult(new CommandOutcome(false, "The application does not run."));

    /// <summary>The instances of a resource by its name, or the one with this id.</summary>
    public IReadOnlyList<ResourceInstance> Find(string nameOrId) =>
        [
            .. Instances.Where(i =>
                string.Equals(i.Id, nameOrId, StringComparison.OrdinalIgnoreCase)
                || string.Equals(i.Resource.Name, nameOrId, StringComparison.OrdinalIgnoreCase)
            ),
        ];

    public void Update(ResourceInstance instance, Func<ResourceState, ResourceState> change)
    {
        lock (_lock)
        {
            instance.State = change(instance.State);
            instance.Version = ++_version;
            if (instance.IsHealthy)
            {
                instance.ReadyAt ??= DateTimeOffset.UtcNow;
            }

            _changed.TrySetResult();
            _changed = NewSignal();
        }
    }

    /// <summary>Waits for a change after which the question has an answer.</summary>
    public async Task<T> WhenAsync<T>(Func<T?> answer, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var changed = NextChange();
            if (answer() is { } result)
            {
                return result;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public IReadOnlyList<ResourceState> Snapshot() => [.. Instances.Select(i => i.State)];

    public async IAsyncEnumerable<IReadOnlyList<ResourceState>> WatchAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var seen = -1L; ; )
        {
            Task changed;
            ResourceState[] news;
            lock (_lock)
            {
                changed = _changed.Task;
                news = [.. Instances.Where(i => i.Version > seen).Select(i => i.State)];
                seen = _version;
            }

            if (news.Length > 0)
            {
                yield return news;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<ConsoleLine>> ReadConsoleAsync(
        string instance,
        bool follow,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (Instances.FirstOrDefault(i => i.Id == instance) is not { } source)
        {
            yield break;
        }

        for (var last = 0; ; )
        {
            var (lines, more) = source.Console.After(last);
            if (lines.Count > 0)
            {
                last = lines[^1].Number;
                yield return lines;
            }

            if (!follow)
            {
                yield break;
            }

            await more.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<CommandOutcome> ExecuteCommandAsync(
        string instance,
        string command,
        CancellationToken cancellationToken
    ) =>
        Instances.FirstOrDefault(i => i.Id == instance) is { } target
            ? Commands(target, command, cancellationToken)
            : Task.FromResult(new CommandOutcome(false, $"There is no resource '{instance}'."));

    private Task NextChange()
    {
        lock (_lock)
        {
            return _changed.Task;
        }
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
