using Npgsql;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>A lock among replicas, held by a connection of its own until disposed.</summary>
internal sealed class ReplicaLock(NpgsqlConnection connection, string name) : IAsyncDisposable
{
    public static async Task<ReplicaLock> TakeAsync(
        NpgsqlDataSource source,
        string name,
        CancellationToken cancellationToken
    )
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, "pg_advisory_lock", name, cancellationToken);
            return new(connection, name);
        }
        catch
        {
            // Cancelled just as the lock came: the session must not go back to the pool with it.
            NpgsqlConnection.ClearPool(connection);
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (connection)
        {
            try
            {
                // Closing is not enough: the pool keeps the session, and with it the lock, until it is used again.
                await ExecuteAsync(connection, "pg_advisory_unlock", name, CancellationToken.None);
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                // The connection is broken: the server has let the lock go by itself.
            }
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string function,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {function}(hashtextextended($1, 0))";

        // However long the holder works: whoever waits is cancelled by its own token.
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
