using Npgsql;
using QualityAward.Provisioning;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Provisioning.Tests;

public sealed class PostgresServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-postgres");
    private readonly LastLines _log = new(200);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PostgresOptions Options =>
        new(Path.Combine(_folder.Path, "data"), "s3cret pa'ss", FreePort.Next());

    [Fact]
    public async Task Data_survives_an_orderly_stop_and_many_connections_are_allowed()
    {
        await using (var server = await StartAsync(Options))
        {
            await ExecuteAsync(server, "CREATE TABLE t AS SELECT 42 AS n");
        }

        await using var again = await StartAsync(Options);
        Assert.Equal(42, await ExecuteAsync(again, "SELECT n FROM t"));
        Assert.Equal("300", await ExecuteAsync(again, "SHOW max_connections"));
        Assert.Equal("on", await ExecuteAsync(again, "SHOW fsync"));
    }

    [Fact]
    public async Task A_server_that_was_killed_recovers_what_was_committed()
    {
        var server = await StartAsync(Options);
        await ExecuteAsync(server, "CREATE TABLE t AS SELECT 7 AS n");
        using (var process = System.Diagnostics.Process.GetProcessById(server.ProcessId!.Value))
        {
            process.Kill();
        }

        await server.Exited;
        Assert.Null(server.ProcessId);
        Assert.True(File.Exists(Path.Combine(Options.DataFolder, "postmaster.pid")));

        await using var again = await StartAsync(Options);
        Assert.Equal(7, await ExecuteAsync(again, "SELECT n FROM t"));
    }

    [Fact]
    public async Task A_server_left_running_on_the_same_data_is_ended_first()
    {
        var orphan = await StartAsync(Options);
        await ExecuteAsync(orphan, "CREATE TABLE t AS SELECT 8 AS n");

        await using var next = await StartAsync(Options);
        await orphan.Exited.WaitAsync(Ct);
        Assert.Equal(8, await ExecuteAsync(next, "SELECT n FROM t"));
    }

    [Fact]
    public async Task A_pid_file_that_names_another_program_is_no_obstacle()
    {
        await (await StartAsync(Options)).DisposeAsync();
        await File.WriteAllTextAsync(
            Path.Combine(Options.DataFolder, "postmaster.pid"),
            $"{Environment.ProcessId}\n{Options.DataFolder}\n",
            Ct
        );

        await using var server = await StartAsync(Options);
        Assert.NotNull(server.ProcessId);
    }

    [Fact]
    public async Task A_password_that_does_not_fit_the_data_is_explained()
    {
        await (await StartAsync(Options)).DisposeAsync();
        var refusal = await Assert.ThrowsAsync<ProvisioningException>(() =>
            StartAsync(Options with { Password = "other" })
        );
        Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_a_version_that_nobody_has_is_explained()
    {
        Directory.CreateDirectory(Options.DataFolder);
        await File.WriteAllTextAsync(Path.Combine(Options.DataFolder, "PG_VERSION"), "11\n", Ct);
        var refusal = await Assert.ThrowsAsync<ProvisioningException>(() => StartAsync(Options));
        Assert.Contains("PostgreSQL 11", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<PostgresServer> StartAsync(PostgresOptions options) =>
        PostgresServer.StartAsync(options, _log.Add, Ct);

    private static async Task<object?> ExecuteAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(
            server.ConnectionString() + ";Pooling=false"
        );
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
