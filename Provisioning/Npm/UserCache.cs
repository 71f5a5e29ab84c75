namespace QualityAward.Provisioning;

/// <summary>Where downloads are kept once for all clones: <c>AWARD_CACHE</c>, else the user's cache folder.</summary>
public static class UserCache
{
    private const string FolderName = "qualityaward";

    /// <summary>Full path of the writable cache folder; created when missing.</summary>
    public static string Folder { get; } = FirstWritable();

    private static string FirstWritable()
    {
        foreach (var folder in Candidates())
        {
            try
            {
                Directory.CreateDirectory(folder);
                var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
                File.WriteAllBytes(probe, []);
                File.Delete(probe);
                return folder;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // An account without a home of its own (a service account, HOME of another user): try the next.
            }
        }

        throw new ProvisioningException(
            "没有可写的缓存目录，请用环境变量 AWARD_CACHE 指定一个。"
                + " / No writable cache folder: name one in AWARD_CACHE."
        );
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("AWARD_CACHE") is { Length: > 0 } chosen)
        {
            yield return Path.GetFullPath(chosen);
        }

        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
        {
            yield return Path.Combine(xdg, FolderName);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            yield return Path.Combine(local, FolderName, "cache");
        }
        else if (home.Length > 0)
        {
            string[] parts = OperatingSystem.IsMacOS() ? ["Library", "Caches"] : [".cache"];
            yield return Path.Combine([home, .. parts, FolderName]);
        }

        yield return Path.Combine(Path.GetTempPath(), $"{FolderName}-{Environment.UserName}");
    }
}
