using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.ServiceDefaults.Events.Telemetry;

namespace QualityAward.ServiceDefaults.Events.Relaying;

/// <summary>Gives new subscribers what is still there, and removes what everybody has had for long.</summary>
internal sealed partial class Housekeeping(
    OutboxArchive archive,
    SubscriptionTable subscriptions,
    DatabaseReadiness database,
    IOptions<EventOptions> options,
    ILogger<Housekeeping> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        using var quiet = EventTelemetry.Quiet();
        using var timer = new PeriodicTimer(options.Value.Housekeeping);
        do
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotKept(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(CancellationToken ct)
    {
        foreach (var subscriber in subscriptions.Subscribers)
        {
            var types = subscriptions.TypesFor(subscriber);
            await archive.AdoptAsync(subscriber, types, ct);
        }
        await archive.CleanAsync(subscriptions.Subscribers, options.Value.Retention, ct);
    }

    [LoggerMessage(LogLevel.Warning, "The outbox could not be tidied; the next round tries again.")]
    private partial void NotKept(Exception e);
}
