using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QualityAward.Provisioning;

/// <summary>Looks for a PostgreSQL that is already installed: <c>POSTGRES_BIN</c>, PATH, Debian, Red Hat, Homebrew, Windows.</summary>
public static partial class PostgresOnMachine
{
    private static readonly string[] Patterns =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "C:/Program Files/PostgreSQL/*/bin",
    ];

    /// <summary>Newest usable version, or exactly <paramref name="major"/>; null when there is none.</summary>
    public static PostgresBinaries? Find(int? major)
    {
        // An explicit choice and the PATH come first; among the well-known places the newest version wins.
        var named = Named().Select(Identify);
        var known = Patterns.SelectMany(Expand).Select(Identify).OrderByDescending(b => b?.Major);
        return named
            .Concat(known)
            .OfType<PostgresBinaries>()
            .FirstOrDefault(b =>
                major is null ? b.Major >= PostgresBinaries.OldestMajor : b.Major == major
            );
    }

    private static IEnumerable<string> Named()
    {
        if (Environment.GetEnvironmentVariable("POSTGRES_BIN") is { Length: > 0 } chosen)
        {
            yield return chosen;
        }

        if (Executables.Find("postgres") is { } onPath)
        {
            // A link into a versioned folder: initdb looks for its files beside the real program.
            var real = File.ResolveLinkTarget(onPath, returnFinalTarget: true)?.FullName ?? onPath;
            yield return Path.GetDirectoryName(real)!;
        }
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var star = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        var parent = string.Join('/', parts[..star]);
        return Directory.Exists(parent)
            ? Directory
                .EnumerateDirectories(parent, parts[star])
                .Select(folder => Path.Combine([folder, .. parts[(star + 1)..]]))
            : [];
    }

    private static PostgresBinaries? Identify(string folder)
    {
        var postgres = Path.Combine(folder, PostgresBinaries.FileName("postgres"));
        var initdb = Path.Combine(folder, PostgresBinaries.FileName("initdb"));
        if (!File.Exists(postgres) || !File.Exists(initdb))
        {
            return null;
        }

        var info = new ProcessStartInfo(postgres, "--version") { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var version = VersionPattern().Match(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return version.Success ? new(folder, int.Parse(version.Groups[1].Value)) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
