using System.Text;
using QualityAward.Common.Transparency;

namespace QualityAward.Archiving.Checks;

/// <summary>Each leaf of the transparency log is proved by its proof, under the log's key.</summary>
internal static class LogCheck
{
    /// <returns>Leaves proved.</returns>
    public static async Task<int> RunAsync(
        PackageReading read,
        LogKey? known,
        CancellationToken cancellationToken
    )
    {
        var own = await ParseAsync(read, PackagePaths.LogKey, LogKey.Parse, cancellationToken);
        var checkpoint = await ParseAsync(
            read,
            PackagePaths.Checkpoint,
            SignedNote.Parse,
            cancellationToken
        );
        if (own is null || checkpoint is null)
        {
            return 0;
        }

        if (known is not null && known.ToString() != own.ToString())
        {
            read.Find(PackagePaths.LogKey, "与所给的日志公钥不同。");
        }

        var key = known ?? own;
        if (!checkpoint.IsSignedBy(key))
        {
            read.Find(PackagePaths.Checkpoint, "签名不能以日志公钥验证。");
        }

        var proved = 0;
        foreach (var path in LogFiles(read, PackagePaths.LeafEnding))
        {
            var proof = await ParseAsync(
                read,
                path[..^PackagePaths.LeafEnding.Length] + PackagePaths.ProofEnding,
                ProofFile.Parse,
                cancellationToken
            );
            var leaf = await read.TextAsync(path, cancellationToken);
            if (proof is null || leaf is null)
            {
                continue;
            }

            if (
                PackagePaths.Leaf(proof.Index) + PackagePaths.LeafEnding == path
                && proof.Proves(Encoding.UTF8.GetBytes(leaf), key)
            )
            {
                proved++;
            }
            else
            {
                read.Find(path, "包含证明不成立，不能证明该条目在日志之中。");
            }
        }

        foreach (
            var path in LogFiles(read, PackagePaths.ProofEnding)
                .Where(p =>
                    !read.Entries.ContainsKey(
                        p[..^PackagePaths.ProofEnding.Length] + PackagePaths.LeafEnding
                    )
                )
        )
        {
            read.Find(path, "缺少所证明的条目。");
        }

        return proved;
    }

    private static IEnumerable<string> LogFiles(PackageReading read, string ending) =>
        read.Entries.Keys.Where(p =>
            p.StartsWith(PackagePaths.Log, StringComparison.Ordinal)
            && p.EndsWith(ending, StringComparison.Ordinal)
        );

    private static async Task<T?> ParseAsync<T>(
        PackageReading read,
        string path,
        Func<string, T> parse,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (await read.TextAsync(path, cancellationToken) is not { } text)
        {
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (FormatException)
        {
            read.Find(path, "不是本包应有的格式。");
            return null;
        }
    }
}
