namespace QualityAward.Provisioning;

/// <summary>
/// Under which account PostgreSQL runs. It refuses root and ids without a name. Root hands it to 65534 (which has a
/// name everywhere) or, where that one could not reach the files, to a user namespace in which root's files are its
/// own; a nameless id (containers) gets such a namespace too.
/// </summary>
/// <param name="Prefix">Words before the program's own.</param>
/// <param name="Owner">User and group that must own the data folder, or null when they do already.</param>
public sealed record PostgresAccount(IReadOnlyList<string> Prefix, string? Owner)
{
    private const string Nobody = "65534";

    private static readonly UnixFileMode Reachable = UnixFileMode.OtherExecute;

    /// <summary>Chooses the account for these programs and this data folder (whose parent exists).</summary>
    /// <exception cref="ProvisioningException">Nothing lets PostgreSQL run under this account.</exception>
    public static PostgresAccount Choose(PostgresBinaries binaries, string dataFolder)
    {
        if (
            !OperatingSystem.IsLinux()
            || !Environment.IsPrivilegedProcess && new Invocation("id", ["-un"]).Works()
        )
        {
            return new([], null);
        }

        if (
            Environment.IsPrivilegedProcess
            && IsReachable(binaries.Folder)
            && IsReachable(Path.GetDirectoryName(dataFolder)!)
            && Executables.Find("setpriv") is { } setPriv
        )
        {
            string[] drop = ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--"];
            return new([setPriv, .. drop], $"{Nobody}:{Nobody}");
        }

        string[] map = ["--user", $"--map-user={Nobody}", $"--map-group={Nobody}", "--"];
        if (
            Executables.Find("unshare") is { } unshare
            && new Invocation(unshare, [.. map, "true"]).Works()
        )
        {
            return new([unshare, .. map], Environment.IsPrivilegedProcess ? "0:0" : null);
        }

        throw new ProvisioningException(
            $"PostgreSQL 不能以 root 或没有用户名的账户运行，普通账户又进不了 {binaries.Folder} 或 {dataFolder}，本机也不允许 unshare。"
                + "请改用普通账户运行，或把代码与缓存（AWARD_CACHE）放到所有账户可进入的目录。"
                + " / PostgreSQL refuses root and nameless accounts, others cannot reach its files, and unshare is not allowed:"
                + " run as an ordinary user, or keep the clone and AWARD_CACHE where others may enter."
        );
    }

    /// <summary>The program behind the words that change the account.</summary>
    public Invocation Command(string program, params IEnumerable<string> arguments)
    {
        string[] words = [.. Prefix, program, .. arguments];
        return new(words[0], words[1..]);
    }

    /// <summary>Gives files to the account.</summary>
    public void Own(string path)
    {
        if (Owner is { } owner && !new Invocation("chown", ["-R", owner, path]).Works())
        {
            throw new ProvisioningException(
                $"不能把 {path} 交给运行 PostgreSQL 的账户。 / {path} cannot be given to the account of PostgreSQL."
            );
        }
    }

    private static bool IsReachable(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!OperatingSystem.IsWindows() && !at.UnixFileMode.HasFlag(Reachable))
            {
                return false;
            }
        }

        return true;
    }
}
