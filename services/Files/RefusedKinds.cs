using System.IO.Compression;
using System.Text;

namespace QualityAward.Files;

/// <summary>What a file is that is not taken, so that its owner learns what to save it as.</summary>
internal static class RefusedKinds
{
    private const string ToOffice = "请用办公软件打开，另存为 docx、xlsx 或者导出为 PDF";
    private const string ToPicture = "请另存为 JPEG 或者 PNG";
    private const string ToText = "请另存为 UTF-8 编码的文本，或者导出为 PDF";
    private const string ToPdf = "请导出为 PDF";

    private static readonly (byte[] Start, string Kind, string Advice)[] Signatures =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "旧格式（doc、xls、wps、et）或者设有密码的办公文档",
            ToOffice
        ),
        ("RIFF"u8.ToArray(), "WebP 图片或者音视频", ToPicture),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF 图片", ToPicture),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF 图片", ToPicture),
        ("GIF8"u8.ToArray(), "GIF 图片", ToPicture),
        ("BM"u8.ToArray(), "BMP 图片", ToPicture),
        ("MZ"u8.ToArray(), "可执行程序", "此类文件一律不接受"),
        ("Rar!"u8.ToArray(), "压缩包", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "压缩包", Unpack),
        ([0x1F, 0x8B], "压缩包", Unpack),
        ([0xFF, 0xFE], "UTF-16 编码的文本", ToText),
        ([0xFE, 0xFF], "UTF-16 编码的文本", ToText),
    ];

    private const string Unpack = "请解压后逐个上传";

    // ISO 14496-12: a box named ftyp at offset 4, followed by the brand.
    private static readonly Dictionary<string, (string Kind, string Advice)> Brands = new()
    {
        ["heic"] = ("HEIC 图片", ToPicture),
        ["heix"] = ("HEIC 图片", ToPicture),
        ["mif1"] = ("HEIC 图片", ToPicture),
        ["msf1"] = ("HEIC 图片", ToPicture),
        ["avif"] = ("AVIF 图片", ToPicture),
    };

    /// <summary>Its kind and what to do, both clauses in Chinese; null where nothing is known of it.</summary>
    /// <param name="content">The whole content, seekable; not empty.</param>
    /// <param name="name">The name it was uploaded under; tells texts apart, nothing more.</param>
    public static (string Kind, string Advice)? Find(Stream content, string name)
    {
        Span<byte> start = stackalloc byte[12];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8))
        {
            return Brands.GetValueOrDefault(
                Encoding.Latin1.GetString(start[8..12]),
                ("视频", "请将能够说明问题的画面截图后上传")
            );
        }

        foreach (var (signature, kind, advice) in Signatures)
        {
            if (start.StartsWith(signature))
            {
                return (kind, advice);
            }
        }

        return start.StartsWith("PK\x03\x04"u8) ? OfPackage(content)
            : Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".csv"
                ? ("UTF-8 以外编码的文本（如 GBK）", ToText)
            : null;
    }

    private static (string Kind, string Advice) OfPackage(Stream content)
    {
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return package.Entries.Any(e =>
                    e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                )
                    ? ("含有宏的办公文档", "请另存为不含宏的 docx、xlsx")
                : package.GetEntry("mimetype") is not null ? ("OpenDocument 文档", ToOffice)
                : package.GetEntry("[Content_Types].xml") is not null
                    ? ("其他办公文档（如 pptx、模板）", ToPdf)
                : package.GetEntry("OFD.xml") is not null ? ("损坏的 OFD 文件", "请重新导出")
                : ("压缩包", Unpack);
        }
        catch (InvalidDataException)
        {
            return ("损坏的压缩包或者办公文档", "请重新保存");
        }
    }
}
