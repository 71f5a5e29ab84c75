using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace QualityAward.ServiceDefaults;

/// <inheritdoc />
internal sealed class ServiceDatabase<TDb>(TDb context, NpgsqlDataSource source) : IServiceDatabase
    where TDb : DbContext
{
    public DbContext Context => context;

    public async Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_advisory_lock(hashtextextended($1, 0))";
            command.CommandTimeout = 0;
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        // Npgsql's reset (DISCARD ALL) on return to the pool releases the session's advisory locks.
        return connection;
    }
}
