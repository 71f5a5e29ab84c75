namespace QualityAward.Events;

/// <summary>Where an event comes from.</summary>
/// <param name="Publisher">Resource name of the publishing service.</param>
/// <param name="AggregateId">The aggregate that raised it.</param>
/// <param name="Seq">Its place in the aggregate's sequence, from 1.</param>
/// <param name="CreatedAt">When it was written, in real time; legal instants are fields of the event itself.</param>
public sealed record EventContext(
    string Publisher,
    Guid AggregateId,
    long Seq,
    DateTimeOffset CreatedAt
)
{
    private readonly List<Func<CancellationToken, Task>> _afterCommit = [];

    /// <summary>
    /// Registers something to do when the transaction has committed: a hint to other replicas or open pages. It is done
    /// at most once and may be lost, so nothing may depend on it.
    /// </summary>
    public void AfterCommit(Func<CancellationToken, Task> action) => _afterCommit.Add(action);

    internal IReadOnlyList<Func<CancellationToken, Task>> Hints => _afterCommit;
}
