using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QualityAward.ServiceDefaults.Events.Telemetry;

/// <summary>Counts the streams that are not delivered, while somebody collects the figures.</summary>
internal sealed partial class StreamGauges : BackgroundService
{
    private readonly EventDatabase database;
    private readonly DatabaseReadiness readiness;
    private readonly TimeSpan interval;
    private readonly ILogger<StreamGauges> logger;
    private readonly ObservableGauge<long> pending;
    private volatile IReadOnlyList<StreamCount> counts = [];

    public StreamGauges(
        EventTelemetry telemetry,
        EventDatabase database,
        DatabaseReadiness readiness,
        IOptions<EventOptions> options,
        ILogger<StreamGauges> logger
    )
    {
        (this.database, this.readiness, this.logger) = (database, readiness, logger);
        interval = options.Value.Counting;
        pending = telemetry.Meter.CreateObservableGauge(
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        using var quiet = EventTelemetry.Quiet();
        using var timer = new PeriodicTimer(interval);
        do
        {
            if (pending.Enabled)
            {
                await CountAsync(stoppingToken);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CountAsync(CancellationToken ct)
    {
        try
        {
            counts = await database.UseAsync(db =>
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
                    .ToListAsync(ct)
            );
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            NotCounted(e.GetType().Name);
        }
    }

    private IEnumerable<Measurement<T>> Measure<T>(Func<StreamCount, T> figure)
        where T : struct =>
        counts.Select(c => new Measurement<T>(
            figure(c),
            new KeyValuePair<string, object?>("subscriber", c.Subscriber)
        ));

    [LoggerMessage(LogLevel.Warning, "The event streams could not be counted: {Kind}.")]
    private partial void NotCounted(string kind);
}
