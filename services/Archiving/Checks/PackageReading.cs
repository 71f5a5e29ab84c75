using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace QualityAward.Archiving.Checks;

/// <summary>A package that is being checked: its entries by path, and what was found.</summary>
internal sealed class PackageReading
{
    // No catalogue is larger; what claims to be is not unpacked into memory.
    private const long MostText = 64 * 1024 * 1024;
    private readonly List<Finding> _findings;

    public PackageReading(ZipArchive zip, List<Finding> findings)
    {
        _findings = findings;
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName, entry))
            {
                Find(entry.FullName, "重复出现。");
            }

            if (IsOutside(entry.FullName))
            {
                Find(entry.FullName, "路径越出本包，或者是空文件夹。");
            }
        }

        Entries = entries;
    }

    public IReadOnlyDictionary<string, ZipArchiveEntry> Entries { get; }

    public void Find(string path, string what) => _findings.Add(new(path, what));

    /// <summary>SHA-256 of an entry; null where it cannot be read, which is then found.</summary>
    public async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await Entries[path].OpenAsync(cancellationToken);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
        catch (InvalidDataException)
        {
            Find(path, "内容已损坏，无法读出。");
            return null;
        }
    }

    /// <summary>An entry's text; null where it is missing or no text, which is then found.</summary>
    public async Task<string?> TextAsync(string path, CancellationToken cancellationToken)
    {
        if (!Entries.TryGetValue(path, out var entry))
        {
            Find(path, "缺少该文件。");
            return null;
        }

        if (entry.Length > MostText)
        {
            Find(path, "过大，不是本包应有的文件。");
            return null;
        }

        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            // The mark of a CSV stays: what is compared is compared whole.
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
                bytes.GetBuffer(),
                0,
                (int)bytes.Length
            );
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException)
        {
            Find(path, "内容已损坏，无法读出。");
            return null;
        }
    }

    /// <summary>An entry as XML, read by somebody; null where it is none, which is then found.</summary>
    public async Task<T?> XmlAsync<T>(
        string path,
        Func<XDocument, T> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (await TextAsync(path, cancellationToken) is not { } text)
        {
            return null;
        }

        try
        {
            // XDocument resolves no external entity, and a DTD is refused by default.
            return read(XDocument.Parse(text));
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or FormatException
                        or OverflowException
                        or InvalidOperationException
            )
        {
            Find(path, "不是本包应有的格式。");
            return null;
        }
    }

    private static bool IsOutside(string path) =>
        path.StartsWith('/')
        || path.EndsWith('/')
        || path.Contains('\\', StringComparison.Ordinal)
        || path.Split('/').Any(part => part is "" or "." or "..");
}
