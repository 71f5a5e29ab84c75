namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// Whether the database has the tables this code expects. Background work waits for it; requests that come a moment early do
/// as well.
/// </summary>
public sealed class DatabaseReadiness
{
    private readonly TaskCompletionSource _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>True from the moment no migration is pending.</summary>
    public bool IsReady => _ready.Task.IsCompleted;

    /// <summary>Waits until no migration is pending.</summary>
    public Task WhenReadyAsync(CancellationToken cancellationToken) =>
        _ready.Task.WaitAsync(cancellationToken);

    internal void MarkReady() => _ready.TrySetResult();
}
