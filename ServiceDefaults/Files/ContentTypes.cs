using System.IO.Compression;
using System.Text;

namespace QualityAward.ServiceDefaults;

/// <summary>What a file is, by its content.</summary>
internal static class ContentTypes
{
    private const string Docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Ofd = "application/ofd";
    private const int ManifestLimit = 1024 * 1024;

    private static readonly (byte[] Start, string Type)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ];

    /// <summary>The content type, or null for what is not taken.</summary>
    /// <param name="content">The whole plain content, seekable.</param>
    /// <param name="isText">Whether all of it is UTF-8 text.</param>
    /// <param name="name">Tells a table from other text, nothing more.</param>
    public static string? Find(Stream content, bool isText, string name)
    {
        if (content.Length == 0)
        {
            return null;
        }

        Span<byte> start = stackalloc byte[8];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        foreach (var (signature, type) in Signatures)
        {
            if (start.StartsWith(signature))
            {
                return type;
            }
        }

        if (start.StartsWith("PK\x03\x04"u8))
        {
            return OfPackage(content);
        }

        return !isText ? null
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv"
            : "text/plain";
    }

    // GB/T 33190: an OFD file is a package whose entry point is OFD.xml.
    // ECMA-376 part 2: the package says in [Content_Types].xml what its main part is; macros would show there.
    private static string? OfPackage(Stream content)
    {
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.GetEntry("OFD.xml") is not null)
            {
                return Ofd;
            }

            if (package.GetEntry("[Content_Types].xml") is not { Length: <= ManifestLimit } entry)
            {
                return null;
            }

            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var buffer = new char[ManifestLimit];
            var manifest = new string(buffer, 0, reader.ReadBlock(buffer));
            return manifest.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? null
                : manifest.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)
                    ? Docx
                : manifest.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ? Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
