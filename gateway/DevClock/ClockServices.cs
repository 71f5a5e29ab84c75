namespace QualityAward.Gateway.DevClock;

/// <summary>The services that have jobs and outboxes: those with a gRPC endpoint in this system.</summary>
/// <param name="Names">Their resource names.</param>
public sealed record ClockServices(IReadOnlyList<string> Names);
