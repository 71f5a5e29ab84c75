using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// In Development migrates; elsewhere only watches until somebody with the right to change tables has. Neither holds up the
/// start: the process is alive meanwhile, and unready.
/// </summary>
internal sealed partial class DatabaseStarter(
    IDatabaseMigrator migrator,
    DatabaseReadiness readiness,
    IHostEnvironment environment,
    ILogger<DatabaseStarter> logger
) : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var wait = Shortest; !await TryAsync(stoppingToken); wait = Next(wait))
        {
            await Task.Delay(wait, stoppingToken);
        }

        readiness.MarkReady();
    }

    private static TimeSpan Next(TimeSpan wait) => wait * 2 < Longest ? wait * 2 : Longest;

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (environment.IsDevelopment())
            {
                await migrator.MigrateAsync(cancellationToken);
                return true;
            }

            var pending = await migrator.IsPendingAsync(cancellationToken);
            if (pending)
            {
                Pending(logger);
            }

            return !pending;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotReady(logger, e);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Migrations are pending; run this service with --migrate.")]
    private static partial void Pending(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The database is not ready; trying again.")]
    private static partial void NotReady(ILogger logger, Exception exception);
}
