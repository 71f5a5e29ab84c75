namespace QualityAward.Contracts.Rest.Operations;

/// <summary>Events of one aggregate that a subscriber has not received yet, for the operator.</summary>
/// <param name="Subscriber">Resource name of the receiving service.</param>
/// <param name="AggregateId">The aggregate whose events they are.</param>
/// <param name="NextSeq">Place of the first event that is missing.</param>
/// <param name="LastSeq">Place of the last event that is for this subscriber.</param>
/// <param name="NextType">Full name of the first missing event; null if the outbox no longer has it.</param>
/// <param name="WaitingSince">When it was written.</param>
/// <param name="Attempts">Times in a row that it was refused.</param>
/// <param name="Waits">Times in a row that the subscriber could not be reached.</param>
/// <param name="NextAttemptAt">When it is sent again; null if at once or, parked, not at all.</param>
/// <param name="Parked">Whether it waits for the operator.</param>
/// <param name="ParkedReason">The status and kind of error that parked it.</param>
public sealed record StreamView(
    string Subscriber,
    Guid AggregateId,
    long NextSeq,
    long LastSeq,
    string? NextType,
    DateTimeOffset? WaitingSince,
    int Attempts,
    int Waits,
    DateTimeOffset? NextAttemptAt,
    bool Parked,
    string? ParkedReason
);
