using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Telemetry;

/// <summary>Counts the streams that are not delivered, while somebody collects the figures.</summary>
internal sealed class StreamGauges : PeriodicService
{
    private readonly EventDatabase _database;
    private readonly ObservableGauge<long> _pending;
    private volatile IReadOnlyList<StreamCount> _counts = [];

    public StreamGauges(
        EventTelemetry telemetry,
        EventDatabase database,
        DatabaseReadiness readiness,
        IOptions<EventOptions> options,
        TimeProvider time,
        ILogger<StreamGauges> logger
    )
        : base(options.Value.Counting, readiness, time, logger)
    {
        _database = database;
        _pending = telemetry.Meter.CreateObservableGauge(
            "award.events.pending",
            () => Measure(c => c.Pending),
            "{stream}",
            "Streams with events under way or waiting for their subscriber."
        );
        telemetry.Meter.CreateObservableGauge(
            "award.events.parked",
            () => Measure(c => c.Parked),
            "{stream}",
            "Streams that wait for an operator."
        );
        telemetry.Meter.CreateObservableGauge(
            "award.events.oldest_age",
            () => Measure(c => c.OldestAge),
            "s",
            "Age of the oldest event that is not delivered."
        );
    }

    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (!_pending.Enabled)
        {
            return;
        }

        using var quiet = EventTelemetry.Quiet();
        _counts = await _database.UseAsync(db =>
            db.Database.SqlQuery<StreamCount>(
                    $"""
                    select d.subscriber,
                        count(*) filter (where not d.parked) as pending,
                        count(*) filter (where d.parked) as parked,
                        coalesce(extract(epoch from now() - min(e.created_at)), 0)::float8 as oldest_age
                    from deliveries d
                    left join outbox_events e on e.aggregate_id = d.aggregate_id and e.seq = d.next_seq
                    where d.next_seq <= d.last_seq
                    group by d.subscriber
                    """
                )
                .ToListAsync(cancellationToken)
        );
    }

    private IEnumerable<Measurement<T>> Measure<T>(Func<StreamCount, T> figure)
        where T : struct =>
        _counts.Select(c => new Measurement<T>(
            figure(c),
            new KeyValuePair<string, object?>("subscriber", c.Subscriber)
        ));
}
