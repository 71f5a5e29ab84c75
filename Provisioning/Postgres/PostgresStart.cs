namespace QualityAward.Provisioning;

/// <summary>What comes before a server's start, whoever starts it: programs, account, data folder.</summary>
public static class PostgresStart
{
    /// <summary>Finds the programs, makes the data folder when it is missing, and ends what was left of an earlier run.</summary>
    /// <param name="options">The server that is wanted.</param>
    /// <param name="log">Is told what takes time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The command that runs the server in the foreground.</returns>
    /// <exception cref="ProvisioningException">It cannot run here; the message says what to do.</exception>
    public static async Task<Invocation> PrepareAsync(
        PostgresOptions options,
        Action<string> log,
        CancellationToken cancellationToken
    )
    {
        var data = Path.GetFullPath(options.DataFolder);
        options = options with { DataFolder = data };
        Directory.CreateDirectory(Path.GetDirectoryName(data)!);
        var binaries = await new PostgresFinder(new(log)).FindAsync(data, cancellationToken);
        var account = PostgresAccount.Choose(binaries, data);
        if (PostgresDataFolder.MajorOf(data) is null)
        {
            log($"建立数据目录（PostgreSQL {binaries.Major}）… / Making the data folder.");
            await new PostgresCluster(binaries, account).CreateAsync(options, cancellationToken);
        }
        else
        {
            await PostgresLeftovers.ClearAsync(data, log, cancellationToken);
            account.Own(data);
        }

        return PostgresCommand.For(options, binaries, account);
    }
}
