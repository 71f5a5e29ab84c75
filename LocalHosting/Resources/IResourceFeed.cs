namespace QualityAward.LocalHosting.Resources;

/// <summary>What the dashboard shows and does: the one view of the running resources that leaves their supervisor.</summary>
internal interface IResourceFeed
{
    /// <summary>Every resource instance as it is now.</summary>
    IReadOnlyList<ResourceState> Snapshot();

    /// <summary>Everything first, then whatever changed, without losing a last state. Ends only by cancellation.</summary>
    IAsyncEnumerable<IReadOnlyList<ResourceState>> WatchAsync(CancellationToken cancellationToken);

    /// <summary>The kept console lines of an instance and, when asked to follow, the coming ones.</summary>
    /// <param name="instance"><see cref="ResourceState.Name"/>; an unknown one has no lines.</param>
    IAsyncEnumerable<IReadOnlyList<ConsoleLine>> ReadConsoleAsync(
        string instance,
        bool follow,
        CancellationToken cancellationToken
    );

    /// <summary>Runs <c>resource-start</c>, <c>resource-stop</c> or <c>resource-restart</c>.</summary>
    Task<CommandOutcome> ExecuteCommandAsync(
        string instance,
        string command,
        CancellationToken cancellationToken
    );
}
