namespace QualityAward.LocalHosting.Running;

/// <summary>A process or server that was started.</summary>
internal interface IRunningPart
{
    /// <summary>Its process, where it is one of its own.</summary>
    int? ProcessId { get; }

    /// <summary>Completes with the exit code when it ends, by whatever cause.</summary>
    Task<int> Exit { get; }

    /// <summary>Ends it, politely first.</summary>
    Task StopAsync();
}

/// <summary>Knows how to start one kind of resource.</summary>
internal interface ILauncher
{
    /// <summary>True where an end that nobody asked for is followed by a new start.</summary>
    bool Restarts { get; }

    /// <summary>Returns when the part runs (a server: when it answers).</summary>
    Task<IRunningPart> StartAsync(ResourceInstance instance, CancellationToken cancellationToken);
}

/// <summary>A part without anything to run: a value, or a database on a server that runs.</summary>
internal sealed class PassivePart : IRunningPart
{
    private readonly TaskCompletionSource<int> _exit = new();

    public int? ProcessId => null;

    public Task<int> Exit => _exit.Task;

    public Task StopAsync()
    {
        _exit.TrySetResult(0);
        return Task.CompletedTask;
    }
}
