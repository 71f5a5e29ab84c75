using Npgsql;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Creates a service's database where it does not exist, also when several replicas start at once.</summary>
internal static class DatabaseCreation
{
    /// <summary>Any number, the same for all services: creations are rare and may wait for each other.</summary>
    private const long Lock = 0x6177617264;

    public static async Task EnsureAsync(
        NpgsqlConnectionStringBuilder address,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(address, cancellationToken);
        }
    }

    private static async Task CreateAsync(
        NpgsqlConnectionStringBuilder address,
        CancellationToken cancellationToken
    )
    {
        var name = address.Database!;
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);

        // CREATE DATABASE has no IF NOT EXISTS; the lock ends with the connection.
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({Lock})", cancellationToken);
        await using var exists = new NpgsqlCommand(
            "SELECT 1 FROM pg_database WHERE datname = $1",
            connection
        );
        exists.Parameters.Add(new NpgsqlParameter { Value = name });
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
            await ExecuteAsync(connection, $"CREATE DATABASE {quoted}", cancellationToken);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
