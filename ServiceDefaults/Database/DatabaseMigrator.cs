using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.ServiceDefaults.Database;

/// <inheritdoc />
internal sealed class DatabaseMigrator<TDb>(IServiceScopeFactory scopes, DatabaseAddress address)
    : IDatabaseMigrator
    where TDb : DbContext
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await DatabaseCreation.EnsureAsync(address.Settings, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TDb>().Database;

        // Without its history table, EF logs a new database as an error.
        await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);

        // Asking first costs one query; EF's own migration takes its lock and several more even with nothing to do.
        if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await database.MigrateAsync(cancellationToken);
        }
    }

    public async Task<bool> IsPendingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TDb>().Database;
        return !await database.GetService<IHistoryRepository>().ExistsAsync(cancellationToken)
            || (await database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}
