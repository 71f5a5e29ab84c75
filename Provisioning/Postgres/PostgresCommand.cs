namespace QualityAward.Provisioning;

/// <summary>The command line of the server.</summary>
public static class PostgresCommand
{
    // Ten processes with replicas, each with a pool of its own, plus people with psql.
    private const int MaxConnections = 300;

    /// <summary>Command that runs <c>postgres</c> in the foreground on the port of <paramref name="options"/>.</summary>
    public static Invocation For(
        PostgresOptions options,
        PostgresBinaries binaries,
        PostgresAccount account
    )
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            $"max_connections={MaxConnections}",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "jit=off",
            .. options.Durable ? Array.Empty<string>() : ThrowAway,
        ];
        string[] words =
        [
            .. DeathSignal(),
            binaries.Program("postgres"),
            "-D",
            options.DataFolder,
            "-p",
            $"{options.Port}",
            .. settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        return account.Command(words[0], words[1..]);
    }

    private static string[] ThrowAway =>
        [
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "shared_buffers=32MB",
        ];

    // The kernel forgets the death signal when the account changes, so it is set after that, nearest the program.
    private static string[] DeathSignal() =>
        OperatingSystem.IsLinux() && Executables.Find("setpriv") is { } setPriv
            ? [setPriv, "--pdeathsig", "INT", "--"]
            : [];
}
