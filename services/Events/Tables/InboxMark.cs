namespace QualityAward.Events.Tables;

/// <summary>How far this service has applied the events of one aggregate of another service. Table <c>inbox_marks</c>.</summary>
internal sealed class InboxMark
{
    public required string Publisher { get; init; }
    public required Guid AggregateId { get; init; }
    public required long LastSeq { get; init; }
}
