using QualityAward.Contracts;
using QualityAward.Events.Relaying;

namespace QualityAward.Events;

/// <summary>Timing and bounds of event delivery. The defaults are the system's rules; tests shorten them.</summary>
public sealed class EventOptions
{
    /// <summary>This service's resource name: publisher of its events and subscriber of others'.</summary>
    public string Service { get; set; } = "";

    /// <summary>Who subscribes to what.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; set; } = Contracts.Subscriptions.All;

    /// <summary>How long a stream belongs to the relay that claimed it; renewed while it sends.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Deadline of one call.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>First wait after a failure; it doubles up to <see cref="LongestWait"/>.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a replica looks for what another one's end left over.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Attempts after which a stream that is refused is parked.</summary>
    public int AttemptsBeforeParking { get; set; } = 10;

    /// <summary>Streams sent at the same time to one subscriber by one replica.</summary>
    public int ParallelStreams { get; set; } = 8;

    /// <summary>Events of one stream read and sent before its position is written.</summary>
    public int Batch { get; set; } = 50;

    /// <summary>How long events stay in the outbox after every subscriber has them.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often the streams are counted for the metrics, where somebody collects them.</summary>
    public TimeSpan Counting { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often delivered events are cleaned up and new subscribers found.</summary>
    public TimeSpan Housekeeping { get; set; } = TimeSpan.FromHours(1);
}
