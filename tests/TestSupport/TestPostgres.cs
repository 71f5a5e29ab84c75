using Npgsql;
using QualityAward.Provisioning;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>
/// A real PostgreSQL server for one test process: throw-away data in a temporary folder, removed at the end. Use it
/// as an assembly fixture: <c>[assembly: AssemblyFixture(typeof(TestPostgres))]</c>.
/// </summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-postgres");
    private PostgresServer? _server;

    private PostgresServer Server =>
        _server ?? throw new InvalidOperationException("The server is not started yet.");

    /// <summary>Connection string of the server itself (database <c>postgres</c>).</summary>
    public string ConnectionString => Server.ConnectionString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var options = new PostgresOptions(
            Path.Combine(_folder.Path, "data"),
            Password: Guid.NewGuid().ToString("N"),
            FreePort.Next(),
            Durable: false
        );
        // First use on a machine without PostgreSQL downloads it; that shall be seen.
        _server = await PostgresServer.StartAsync(options, TestLog.Write, CancellationToken.None);
    }

    /// <summary>Makes a new empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // A copy of template0 made in one go: with fsync off faster than writing each page to the log.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE template0 STRATEGY file_copy";
        await command.ExecuteNonQueryAsync();
        return Server.ConnectionString(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
