namespace QualityAward.Gateway.DevClock;

/// <summary>The award clock.</summary>
/// <param name="Now">Its instant, in Asia/Shanghai.</param>
public sealed record ClockReading(DateTimeOffset Now);

/// <summary>Where the award clock is to be moved.</summary>
/// <param name="To">The instant, not before the clock's own.</param>
public sealed record ClockTarget(DateTimeOffset To);
