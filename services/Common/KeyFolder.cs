using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Common;

/// <summary>
/// The keys of an installation that keeps them in its data folder (<c>keys/</c>): made once, by whoever needs one first. What
/// a key was is remembered beside (<c>made/</c>, a fingerprint only), so that a key that was lost or replaced is never made
/// anew beside data that only the old one opens.
/// </summary>
public static class KeyFolder
{
    /// <summary>Reads the key, or makes it where there never was one.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="file">File name below <c>keys/</c>.</param>
    /// <param name="make">Makes its text.</param>
    /// <exception cref="LostKeyException">There was one, and it is not there.</exception>
    public static string ReadOrMake(string dataFolder, string file, Func<string> make)
    {
        var path = Path.Combine(dataFolder, "keys", file);
        if (RefusalOf(dataFolder, file) is { } refusal)
        {
            throw new LostKeyException(refusal);
        }

        if (!File.Exists(path))
        {
            Make(path, make());
        }

        var text = File.ReadAllText(path).Trim();
        var mark = MarkOf(dataFolder, file);
        if (!File.Exists(mark))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
            File.WriteAllText(mark, Fingerprint(text));
        }

        return text;
    }

    /// <summary>Which keys are lost, and what to do; null where all are there.</summary>
    public static string? Refusal(string dataFolder)
    {
        var marks = new DirectoryInfo(Path.Combine(dataFolder, "made"));
        var refusals = marks.Exists
            ? marks
                .EnumerateFiles()
                .OrderBy(mark => mark.Name, StringComparer.Ordinal)
                .Select(mark => RefusalOf(dataFolder, mark.Name))
                .OfType<string>()
                .ToList()
            : [];
        return refusals.Count == 0 ? null : string.Join(Environment.NewLine, refusals);
    }

    private static string? RefusalOf(string dataFolder, string file)
    {
        var path = Path.Combine(dataFolder, "keys", file);
        var mark = MarkOf(dataFolder, file);
        // Half a mark, of a process that was ended, says nothing.
        if (!File.Exists(mark) || File.ReadAllText(mark) is not { Length: FingerprintLength } made)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            return $"""
                密钥文件 {path} 丢失，用它加密的数据仍在。请从备份恢复该文件后再启动；系统不会另造密钥，否则原有数据再也无法打开。
                The key {path} is lost, and data encrypted with it is here. Restore the file from a backup, then start; no other key is made, since nothing could open the data any more.
                """;
        }

        return Fingerprint(File.ReadAllText(path).Trim()) == made
            ? null
            : $"""
                密钥文件 {path} 不是原来的密钥（被更换或者损坏），原有数据无法打开。请从备份恢复该文件后再启动。
                The key {path} is not the one it was (replaced or damaged): restore the file from a backup, then start.
                """;
    }

    private const int FingerprintLength = 16;

    private static string MarkOf(string dataFolder, string file) =>
        Path.Combine(dataFolder, "made", file);

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.UTF8.GetBytes(text),
                FingerprintLength / 2,
                info: "key file"u8.ToArray()
            )
        );

    // Written beside and moved without overwriting: of two processes one wins, and nobody reads half a key.
    private static void Make(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(text);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}

/// <summary>A key that opens what is stored is not there any more; the message names its file and says what to do.</summary>
public sealed class LostKeyException(string message) : InvalidOperationException(message);
