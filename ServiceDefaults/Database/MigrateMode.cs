using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults.Database;

/// <summary><c>--migrate</c>: what a Kubernetes Job with a role for DDL runs before the service is rolled out.</summary>
internal static partial class MigrateMode
{
    public static async Task MigrateAndReportAsync(this WebApplication app)
    {
        foreach (var migrator in app.Services.GetServices<IDatabaseMigrator>())
        {
            await migrator.MigrateAsync(CancellationToken.None);
        }

        Migrated(app.Logger);
        await app.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Information, "The database is up to date.")]
    private static partial void Migrated(ILogger logger);
}
