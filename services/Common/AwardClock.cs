namespace QualityAward.Common;

/// <summary>
/// The clock of the award: what the law's days and deadlines are read from. In Development it can be ahead of or behind
/// real time by an offset; infrastructure (tokens, retries, telemetry) keeps <see cref="TimeProvider"/>.
/// </summary>
/// <param name="time">Real time.</param>
/// <param name="offset">Difference to real time, read at each use so that replicas agree; zero in Production.</param>
public sealed class AwardClock(TimeProvider time, Func<TimeSpan> offset)
{
    /// <summary>Asia/Shanghai: UTC+08:00 all year since 1992.</summary>
    public static readonly TimeSpan ShanghaiOffset = TimeSpan.FromHours(8);

    /// <summary>A clock that is never moved.</summary>
    public AwardClock(TimeProvider time)
        : this(time, () => TimeSpan.Zero) { }

    /// <summary>The instant now, in Asia/Shanghai.</summary>
    public DateTimeOffset Now => (time.GetUtcNow() + offset()).ToOffset(ShanghaiOffset);

    /// <summary>An instant that infrastructure noted in real time, as this clock reads it: people see one clock only.</summary>
    public DateTimeOffset Of(DateTimeOffset real) => (real + offset()).ToOffset(ShanghaiOffset);

    /// <summary>The legal day now: it begins and ends at 00:00 in Asia/Shanghai.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
