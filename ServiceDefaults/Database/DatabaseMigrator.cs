using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace QualityAward.ServiceDefaults;

/// <inheritdoc />
internal sealed class DatabaseMigrator<TDb>(IServiceScopeFactory scopes, NpgsqlDataSource source)
    : IDatabaseMigrator
    where TDb : DbContext
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await DatabaseCreation.EnsureAsync(source.ConnectionString, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TDb>().Database;

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
        return (await database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}
