using QualityAward.Contracts;
using QualityAward.EventsProbe.V1;

namespace QualityAward.EventsProbe;

/// <summary>Names that the probe and its tests share.</summary>
public static class Probe
{
    /// <summary>Resource name of the side that raises events.</summary>
    public const string Publisher = "probe-publisher";

    /// <summary>Resource name of the side that keeps a journal of what it receives.</summary>
    public const string Subscriber = "probe-subscriber";

    /// <summary>Connection name.</summary>
    public const string Database = "probedb";

    /// <summary>Number of aggregates that the publisher works on.</summary>
    public const int Aggregates = 20;

    /// <summary>Events of each aggregate.</summary>
    public const int EventsEach = 10;

    /// <summary>Who subscribes to what.</summary>
    public static IReadOnlyList<Subscription> Subscriptions { get; } =
    [Subscription.Of<Counted>(Publisher, to: Subscriber), Subscription.Of<Remarked>(Publisher)];

    /// <summary>Ids of the aggregates; the same in every process.</summary>
    public static IEnumerable<Guid> Ids =>
        Enumerable.Range(1, Aggregates).Select(i => new Guid(i, 0, 0, new byte[8]));
}
