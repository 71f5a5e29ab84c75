namespace QualityAward.Provisioning;

/// <summary>Makes the data folder of a new server.</summary>
public sealed class PostgresCluster(PostgresBinaries binaries, PostgresAccount account)
{
    /// <summary>Runs <c>initdb</c> beside the final folder and moves it there, so that a half-made one is never used.</summary>
    public async Task CreateAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var draft = options.DataFolder + ".new";
        var passwordFile = options.DataFolder + ".password";
        RemoveDrafts(draft, passwordFile);
        try
        {
            MakePrivate(draft);
            await File.WriteAllTextAsync(passwordFile, options.Password, cancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            account.Own(draft);
            account.Own(passwordFile);
            await InitializeAsync(draft, passwordFile, cancellationToken);
            Directory.Move(draft, options.DataFolder);
        }
        finally
        {
            RemoveDrafts(draft, passwordFile);
        }
    }

    private async Task InitializeAsync(
        string folder,
        string passwordFile,
        CancellationToken cancellationToken
    )
    {
        var output = new LastLines(20);
        // C.UTF-8 classifies Chinese characters as letters; where the system lacks it, ICU still sorts.
        var locale = OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
        string[] users = ["-U", "postgres", $"--pwfile={passwordFile}", "-A", "scram-sha-256"];
        string[] text = ["-E", "UTF8", "--locale-provider=icu", "--icu-locale=und"];
        var command = account.Command(
            binaries.Program("initdb"),
            ["-D", folder, .. users, .. text, $"--locale={locale}", "-N"]
        );
        var code = await command.RunAsync(
            (line, _) => output.Add(line),
            Path.GetDirectoryName(folder),
            cancellationToken
        );
        if (code != 0)
        {
            throw new ProvisioningException(
                $"initdb 未能建立数据目录（退出码 {code}）。 / initdb failed ({code}).\n{output}"
            );
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            const UnixFileMode OwnerOnly =
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    private static void RemoveDrafts(string draft, string passwordFile)
    {
        File.Delete(passwordFile);
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }
    }
}
