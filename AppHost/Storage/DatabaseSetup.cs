using Npgsql;

namespace QualityAward.AppHost.Storage;

/// <summary>Makes what a server lacks: for each service a role, and a database that it owns and nobody else enters.</summary>
internal sealed class DatabaseSetup : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private DatabaseSetup(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Opens a connection.</summary>
    /// <param name="login">The superuser's connection string.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<DatabaseSetup> OpenAsync(
        string login,
        CancellationToken cancellationToken
    )
    {
        var connection = new NpgsqlConnection($"{login};Database=postgres;Pooling=false");
        await connection.OpenAsync(cancellationToken);
        var setup = new DatabaseSetup(connection);
        // Were a statement to fail, the server would write it down, password included.
        await setup.RunAsync(
            "SET log_statement = 'none'; SET log_min_error_statement = panic",
            cancellationToken
        );
        // A service has no business in the databases that every server has.
        await setup.RunAsync(
            "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC",
            cancellationToken
        );
        return setup;
    }

    /// <summary>Makes role and database, each where it is missing; the role gets the password in any case.</summary>
    /// <param name="name">Name of both: a plain identifier.</param>
    /// <param name="password">The role's password.</param>
    /// <param name="cancellationToken">Gives up; what was made stays, and the next call goes on from there.</param>
    /// <exception cref="DistributedApplicationException">The database is there, but its role is not: data of before.</exception>
    public async Task EnsureAsync(string name, string password, CancellationToken cancellationToken)
    {
        var hasRole = await IsThereAsync("pg_roles WHERE rolname", name, cancellationToken);
        var hasDatabase = await IsThereAsync("pg_database WHERE datname", name, cancellationToken);
        if (hasDatabase && !hasRole)
        {
            throw new DistributedApplicationException(
                $"""
                数据库 {name} 由旧版本建立，没有自己的账户。请加 --reset 清空数据重新开始。
                Database {name} was made by an earlier version and has no role of its own: start afresh with --reset.
                """
            );
        }

        var secret = password.Replace("'", "''", StringComparison.Ordinal);
        await RunAsync(
            $"{(hasRole ? "ALTER" : "CREATE")} ROLE {name} LOGIN PASSWORD '{secret}'",
            cancellationToken
        );
        if (!hasDatabase)
        {
            await RunAsync($"CREATE DATABASE {name} OWNER {name}", cancellationToken);
        }

        await RunAsync($"REVOKE CONNECT ON DATABASE {name} FROM PUBLIC", cancellationToken);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<bool> IsThereAsync(
        string rows,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand($"SELECT 1 FROM {rows} = $1", _connection)
        {
            Parameters = { new() { Value = name } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private async Task RunAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, _connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
