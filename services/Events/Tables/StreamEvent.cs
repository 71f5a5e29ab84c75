namespace QualityAward.Events.Tables;

/// <summary>An event of a claimed stream; type and payload are null where it is not for the subscriber.</summary>
internal sealed record StreamEvent(
    long Seq,
    string? Type,
    byte[]? Payload,
    string? Traceparent,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Whether the subscriber receives it.</summary>
    public bool IsWanted => Type is not null;
}
