using System.Diagnostics;
using System.Diagnostics.Metrics;
using QualityAward.Events.Tables;

namespace QualityAward.Events.Telemetry;

/// <summary>Spans and metrics of event delivery; source and meter <c>QualityAward.Events</c>.</summary>
internal sealed class EventTelemetry
{
    public const string Name = "QualityAward.Events";

    private static readonly ActivitySource Source = new(Name);
    private readonly Counter<long> _delivered;

    public EventTelemetry(IMeterFactory meters)
    {
        Meter = meters.Create(Name);
        _delivered = Meter.CreateCounter<long>(
            "award.events.delivered",
            "{event}",
            "Events that a subscriber has applied."
        );
    }

    /// <summary>The meter of this process's event delivery.</summary>
    public Meter Meter { get; }

    /// <summary>Counts an event that <paramref name="subscriber"/> has taken.</summary>
    public void Delivered(string subscriber) =>
        _delivered.Add(1, new KeyValuePair<string, object?>("subscriber", subscriber));

    /// <summary>A span within the trace of the command that raised the event; it reaches the subscriber as usual.</summary>
    public static Activity? StartDelivery(string subscriber, StreamEvent e)
    {
        var activity = Source.StartActivity(
            $"deliver {e.Type?[(e.Type.LastIndexOf('.') + 1)..] ?? "mark"}",
            ActivityKind.Producer,
            e.Traceparent
        );
        activity?.SetTag("award.subscriber", subscriber).SetTag("award.seq", e.Seq);
        return activity;
    }

    /// <summary>
    /// A span that is not recorded, as parent of what a relay does by itself: a query a second would fill the traces of
    /// a system in which nothing happens.
    /// </summary>
    public static Activity Quiet() =>
        new Activity("relay").SetIdFormat(ActivityIdFormat.W3C).Start();
}
