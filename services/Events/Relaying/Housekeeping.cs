using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.Events.Telemetry;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Relaying;

/// <summary>Gives new subscribers what is still there, and removes what everybody has had for long.</summary>
internal sealed class Housekeeping(
    OutboxArchive archive,
    SubscriptionTable subscriptions,
    EventDatabase events,
    DatabaseReadiness database,
    IOptions<EventOptions> options,
    TimeProvider time,
    ILogger<Housekeeping> logger
) : PeriodicService(options.Value.Housekeeping, database, time, logger)
{
    private const string LockName = "award.outbox-housekeeping";

    // The time of an event that the last round did not see yet is from before that round: its transaction was open, or its
    // machine's clock behind.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private DateTimeOffset? _last;

    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        using var quiet = EventTelemetry.Quiet();
        var began = Time.GetUtcNow();

        // One replica at a time: side by side they would wait for each other's rows.
        await using var alone = await events.LockAsync(LockName, cancellationToken);
        foreach (var subscriber in subscriptions.Subscribers)
        {
            var types = subscriptions.TypesFor(subscriber);
            await archive.AdoptAsync(subscriber, types, _last - Overlap, cancellationToken);
        }
        _last = began;
        await archive.CleanAsync(
            subscriptions.Subscribers,
            options.Value.Retention,
            cancellationToken
        );
    }
}
