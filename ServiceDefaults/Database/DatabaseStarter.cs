using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Hosting;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// In Development migrates; elsewhere only watches until somebody with the right to change tables has. Neither holds up the
/// start: the process is alive meanwhile, and unready.
/// </summary>
internal sealed class DatabaseStarter(
    IDatabaseMigrator migrator,
    DatabaseReadiness readiness,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<DatabaseStarter> logger
) : EnduringService(time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (environment.IsDevelopment())
        {
            await migrator.MigrateAsync(stoppingToken);
        }
        else if (await migrator.IsPendingAsync(stoppingToken))
        {
            throw new InvalidOperationException(
                "Migrations are pending; run this service with --migrate."
            );
        }

        readiness.MarkReady();
    }
}
