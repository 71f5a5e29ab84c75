using System.IO.Compression;
using System.Xml;

namespace QualityAward.Files;

/// <summary>What an office document shows besides its text, so that its owner is told before anybody else reads it.</summary>
internal static class OfficeTraces
{
    private const long MostOfPart = 16 * 1024 * 1024;

    // ECMA-376 part 1, 17.13.5: what a revision marks.
    private static readonly HashSet<string> Revisions = ["ins", "del", "moveFrom", "moveTo"];

    /// <summary>A sentence in Chinese, or null where there is nothing to say.</summary>
    /// <param name="content">The whole content, seekable.</param>
    /// <param name="type">What <see cref="ContentTypes.Find"/> answered.</param>
    public static string? RemarkOn(Stream content, string type)
    {
        if (type is not (ContentTypes.Docx or ContentTypes.Xlsx))
        {
            return null;
        }

        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            string[] found =
            [
                .. package.Entries.Any(IsComments) ? ["批注"] : Array.Empty<string>(),
                .. package.GetEntry("word/document.xml") is { } text && HasRevisions(text)
                    ? ["修订标记"]
                    : Array.Empty<string>(),
            ];
            return found.Length == 0
                ? null
                : $"文件含有{string.Join("和", found)}，审阅的人员可以看到。不需要的，请接受修订、删除批注后重新上传。";
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static bool IsComments(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && entry.Name.Contains("comments", StringComparison.OrdinalIgnoreCase);

    private static bool HasRevisions(ZipArchiveEntry text)
    {
        using var reader = XmlReader.Create(
            text.Open(),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostOfPart,
                CloseInput = true,
            }
        );
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && Revisions.Contains(reader.LocalName))
            {
                return true;
            }
        }

        return false;
    }
}
