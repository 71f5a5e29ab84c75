using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults;

/// <summary>Removes answers that are older than a day.</summary>
internal sealed partial class IdempotencyCleaner(
    IServiceScopeFactory scopes,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<IdempotencyCleaner> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        while (true)
        {
            // Waits first: nothing is in a hurry at start.
            await Task.Delay(Period, time, stoppingToken);
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Skipped(logger, e);
            }
        }
    }

    internal async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context;
        if (!db.Has<IdempotencyRecord>())
        {
            return;
        }

        var now = time.GetUtcNow();
        await db.Set<IdempotencyRecord>()
            .Where(r => r.ExpiresAt < now)
            .ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Old idempotency keys were not removed; tried again in an hour."
    )]
    private static partial void Skipped(ILogger logger, Exception exception);
}
