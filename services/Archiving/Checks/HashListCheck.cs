namespace QualityAward.Archiving.Checks;

/// <summary>The list of hashes names every other entry, nothing else, and each with its right hash.</summary>
internal static class HashListCheck
{
    private const int HashSigns = 64;

    /// <returns>Entries compared, and the SHA-256 of the list itself.</returns>
    public static async Task<(int Compared, string? ListHash)> RunAsync(
        PackageReading read,
        CancellationToken cancellationToken
    )
    {
        if (await read.TextAsync(PackagePaths.Hashes, cancellationToken) is not { } list)
        {
            return (0, null);
        }

        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                line.Length <= HashSigns + 2
                || line.AsSpan(HashSigns, 2) is not "  "
                || !listed.TryAdd(line[(HashSigns + 2)..], line[..HashSigns])
            )
            {
                read.Find(PackagePaths.Hashes, $"有一行无法辨认或者重复：“{Shown(line)}”。");
            }
        }

        foreach (
            var path in read.Entries.Keys.Where(p =>
                p != PackagePaths.Hashes && !listed.ContainsKey(p)
            )
        )
        {
            read.Find(path, "未列入清单。");
        }

        var compared = 0;
        foreach (var (path, hash) in listed)
        {
            if (!read.Entries.ContainsKey(path))
            {
                read.Find(path, "清单中有，包内没有。");
            }
            else if (await read.HashAsync(path, cancellationToken) is { } actual)
            {
                compared++;
                if (!actual.Equals(hash, StringComparison.Ordinal))
                {
                    read.Find(path, "与清单中的 SHA-256 值不符，内容已被改动。");
                }
            }
        }

        return (compared, await read.HashAsync(PackagePaths.Hashes, cancellationToken));
    }

    private static string Shown(string line) => line.Length > 100 ? $"{line[..100]}…" : line;
}
