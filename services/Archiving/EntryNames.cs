using System.Text;

namespace QualityAward.Archiving;

/// <summary>Names of files within a piece: no folder, no sign that a file system refuses, none twice.</summary>
internal static class EntryNames
{
    // Bytes that the common file systems allow a name, less what is added to it.
    private const int MostBytes = 200;
    private const string Refused = "<>:\"/\\|?*";

    public static string Unique(string name, bool secret, IEnumerable<string> taken)
    {
        var ending = secret ? PackagePaths.SecretEnding : "";
        var clean = Clean(name);
        var others = taken
            .Append(PackagePaths.Metadata)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(clean), Path.GetExtension(clean));
        for (var i = 1; ; i++)
        {
            var candidate = (i == 1 ? clean : $"{stem}（{i}）{extension}") + ending;
            if (!others.Contains(candidate))
            {
                return candidate;
            }
        }
    }

    private static string Clean(string name)
    {
        var clean = string.Concat(
                name.Normalize(NormalizationForm.FormC)
                    .Where(c =>
                        !char.IsControl(c) && !Refused.Contains(c, StringComparison.Ordinal)
                    )
            )
            .Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        var stem = clean[..^extension.Length];
        while (Encoding.UTF8.GetByteCount(stem + extension) > MostBytes)
        {
            (stem, extension) =
                stem.Length > 1
                    ? (
                        stem[..^(char.IsLowSurrogate(stem[^1]) && stem.Length > 2 ? 2 : 1)],
                        extension
                    )
                    : (stem, extension[..^1]);
        }

        return stem + extension is { Length: > 0 } left ? left : "文件";
    }
}
