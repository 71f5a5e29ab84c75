using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.Events.Faults;
using QualityAward.Events.Publishing;
using QualityAward.Events.Telemetry;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Hosting;

namespace QualityAward.Events.Relaying;

/// <summary>Delivers this service's events: one lane a subscriber. Every replica runs it; leases keep them apart.</summary>
internal sealed class Relay(
    SubscriptionTable subscriptions,
    StreamQueue queue,
    StreamRelay streams,
    Poller poller,
    OutboxSignal signal,
    FaultPoints faults,
    DatabaseReadiness database,
    TimeProvider time,
    IOptions<EventOptions> options,
    ILogger<Relay> logger
) : EnduringService(time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        using var quiet = EventTelemetry.Quiet();
        var lanes = subscriptions.Subscribers.Select(subscriber =>
            new Lane(
                subscriber,
                queue,
                streams,
                signal,
                faults,
                options.Value,
                Time,
                Logger
            ).RunAsync(stoppingToken)
        );
        await Task.WhenAll([.. lanes, poller.RunAsync(stoppingToken)]);
    }
}
