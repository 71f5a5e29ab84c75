namespace QualityAward.Events.Tables;

/// <summary>An event as its aggregate wrote it, in the same transaction as the change. Table <c>outbox_events</c>.</summary>
internal sealed class OutboxEvent
{
    public required Guid AggregateId { get; init; }

    /// <summary>From 1, without gaps, in commit order.</summary>
    public required long Seq { get; init; }

    /// <summary>Full name of the protobuf message.</summary>
    public required string Type { get; init; }
    public required byte[] Payload { get; init; }

    /// <summary>W3C trace context of the command.</summary>
    public string? Traceparent { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
