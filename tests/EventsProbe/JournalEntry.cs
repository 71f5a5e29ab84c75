namespace QualityAward.EventsProbe;

/// <summary>What the subscriber has seen, in the order of its seeing. Nothing here prevents doubles: that is to be proved.</summary>
public sealed class JournalEntry
{
    /// <summary>Order of arrival.</summary>
    public long Id { get; private set; }

    /// <summary>The tally.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The event's place in the publisher's sequence.</summary>
    public required long Seq { get; init; }

    /// <summary>What the event said.</summary>
    public required int Value { get; init; }
}
