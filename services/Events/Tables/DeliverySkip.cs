namespace QualityAward.Events.Tables;

/// <summary>An operator's decision that a subscriber goes without an event. Kept for ever. Table <c>delivery_skips</c>.</summary>
internal sealed class DeliverySkip
{
    public required string Subscriber { get; init; }
    public required Guid AggregateId { get; init; }
    public required long Seq { get; init; }

    /// <summary>Which event it was; the outbox does not keep it for ever.</summary>
    public required string Type { get; init; }
    public required string Reason { get; init; }

    /// <summary>Subject of the operator.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
