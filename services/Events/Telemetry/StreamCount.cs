namespace QualityAward.Events.Telemetry;

/// <summary>How a subscriber stands.</summary>
internal sealed record StreamCount(string Subscriber, long Pending, long Parked, double OldestAge);
