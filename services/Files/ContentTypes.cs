using System.IO.Compression;
using System.Text;
using System.Xml;

namespace QualityAward.Files;

/// <summary>What a file is, by its content.</summary>
public static class ContentTypes
{
    /// <summary>PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>PNG.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>Text that is no table.</summary>
    public const string Text = "text/plain";

    /// <summary>A table in text.</summary>
    public const string Csv = "text/csv";

    /// <summary>Word (ECMA-376).</summary>
    public const string Docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Excel (ECMA-376).</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>OFD (GB/T 33190).</summary>
    public const string Ofd = "application/ofd";
    private const int ManifestLimit = 1024 * 1024;

    private static readonly (byte[] Start, string Type)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], Png),
        ([0xFF, 0xD8, 0xFF], Jpeg),
    ];

    /// <summary>
    /// The name with an ending that says what the content is: an operating system opens a file by its ending, and
    /// 证据.hta would be run, whatever is in it.
    /// </summary>
    /// <param name="name">As uploaded.</param>
    /// <param name="type">What <see cref="Find"/> answered.</param>
    public static string Named(string name, string type)
    {
        var endings = Endings[type];
        return endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? name
            : name + endings[0];
    }

    private static readonly Dictionary<string, string[]> Endings = new()
    {
        [Pdf] = [".pdf"],
        [Png] = [".png"],
        [Jpeg] = [".jpg", ".jpeg"],
        [Docx] = [".docx"],
        [Xlsx] = [".xlsx"],
        [Ofd] = [".ofd"],
        [Csv] = [".csv"],
        [Text] = [".txt"],
    };

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
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Csv
            : Text;
    }

    // GB/T 33190: an OFD file is a package whose entry point is OFD.xml.
    // ECMA-376 part 2: the package says in [Content_Types].xml what its main part is; macros would show there.
    private static string? OfPackage(Stream content)
    {
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.GetEntry("OFD.xml") is { } entryPoint)
            {
                return IsOfd(entryPoint) ? Ofd : null;
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

    private static bool IsOfd(ZipArchiveEntry entryPoint)
    {
        try
        {
            using var reader = XmlReader.Create(
                entryPoint.Open(),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = ManifestLimit,
                    CloseInput = true,
                }
            );
            var root = reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
            while (reader.Read()) { }

            return root == "OFD";
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
