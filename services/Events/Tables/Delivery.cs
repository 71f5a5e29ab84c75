namespace QualityAward.Events.Tables;

/// <summary>
/// A stream: what one subscriber still has to receive of one aggregate. Pending while
/// <see cref="NextSeq"/> ≤ <see cref="LastSeq"/>. Table <c>deliveries</c>.
/// </summary>
internal sealed class Delivery
{
    public required string Subscriber { get; init; }
    public required Guid AggregateId { get; init; }

    /// <summary>The first event that the subscriber does not have yet.</summary>
    public long NextSeq { get; init; } = 1;

    /// <summary>The last event that is for this subscriber.</summary>
    public required long LastSeq { get; set; }

    /// <summary>Events before it are not for this subscriber, or were cleaned up before it subscribed.</summary>
    public required long HistoryFrom { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }
    public string? LeaseOwner { get; init; }

    /// <summary>Times in a row that the next event was refused.</summary>
    public int Attempts { get; init; }

    /// <summary>Times in a row that the subscriber could not be reached.</summary>
    public int Waits { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Waits for an operator.</summary>
    public bool Parked { get; init; }

    /// <summary>Why it is parked: status and kind of error, never data.</summary>
    public string? ParkedReason { get; init; }
}
