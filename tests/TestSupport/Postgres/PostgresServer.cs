using Npgsql;
using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>A real PostgreSQL server on the loopback address, run from its binaries.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // Crash recovery of a big database takes its time; a server that starts normally answers in 0.1 s.
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    private readonly ChildProcess _process;

    private PostgresServer(ChildProcess process, int port, string password)
    {
        _process = process;
        Port = port;
        Password = password;
    }

    /// <summary>Address it listens on.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>Port it listens on.</summary>
    public int Port { get; }

    /// <summary>The superuser made with the data folder.</summary>
    public string UserName { get; } = "postgres";

    /// <summary>That user's password.</summary>
    public string Password { get; }

    /// <summary>Id of the server's first process; null once it has ended.</summary>
    public int? ProcessId => _process.HasExited ? null : _process.Id;

    /// <summary>Completes with the exit code when the server ends, by whatever cause.</summary>
    public Task<int> Exited => _process.Exit;

    /// <summary>Connection string of the server, or of one of its databases.</summary>
    public string ConnectionString(string database = "postgres") =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Username = UserName,
            Password = Password,
            Database = database,
        }.ConnectionString;

    /// <summary>Makes the data folder when it is missing, starts the server and waits until it answers.</summary>
    /// <exception cref="ProvisioningException">It cannot run here; the message says what to do.</exception>
    public static async Task<PostgresServer> StartAsync(
        PostgresOptions options,
        Action<string> log,
        CancellationToken cancellationToken
    )
    {
        var command = await PostgresStart.PrepareAsync(options, log, cancellationToken);
        var output = new LastLines(20);
        var process = await ChildProcess.StartAsync(
            new(command)
            {
                WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(options.DataFolder)),
                // A clean end, should this process die.
                DeathSignal = "INT",
                Output = (line, _) =>
                {
                    output.Add(line);
                    log(line);
                },
            }
        );
        var server = new PostgresServer(process, options.Port, options.Password);
        try
        {
            await server.WaitUntilReadyAsync(output, cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Fast shutdown: sessions are ended, data is written; killed when that takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        // To PostgreSQL SIGTERM means "wait until everybody has gone", SIGINT "end now, cleanly".
        _process.Interrupt();
        try
        {
            await _process.Exit.WaitAsync(StopWithin);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await _process.Exit;
        }
    }

    private async Task WaitUntilReadyAsync(LastLines output, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ReadyWithin);
        while (true)
        {
            if (_process.HasExited)
            {
                throw new ProvisioningException(
                    $"PostgreSQL 未能启动（端口 {Port}）。 / PostgreSQL did not start (port {Port}).\n{output}"
                );
            }

            try
            {
                await using var connection = new NpgsqlConnection(
                    ConnectionString() + ";Pooling=false;Timeout=5"
                );
                await connection.OpenAsync(limit.Token);
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword)
            {
                throw new ProvisioningException(
                    "数据库密码与数据目录不符（密码文件被删除或更换？）。可加 --reset 清空数据重新开始。"
                        + " / The password does not fit the data folder: start afresh with --reset.",
                    e
                );
            }
            catch (NpgsqlException)
            {
                // Not listening yet, or still recovering (57P03).
                await Task.Delay(20, limit.Token);
            }
        }
    }
}
