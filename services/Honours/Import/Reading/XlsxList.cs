using System.IO.Compression;
using System.Xml;

namespace QualityAward.Honours.Import.Reading;

/// <summary>A list as a workbook (ECMA-376, transitional or strict): its first sheet that is not hidden.</summary>
internal static class XlsxList
{
    private const int MostStrings = 200_000;

    /// <exception cref="Common.RefusedException">400: no workbook, damaged, or made to exhaust us.</exception>
    public static WinnerTable Read(byte[] file, int mostRows)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            var book =
                Related(zip, "_rels/.rels", "").Values.FirstOrDefault(r => r.Is("officeDocument"))
                ?? throw new InvalidDataException("No workbook.");
            var folder = book.Target[..(book.Target.LastIndexOf('/') + 1)];
            var parts = Related(zip, $"{folder}_rels/{book.Target[folder.Length..]}.rels", folder);
            var (name, id) = FirstVisible(zip, book.Target);
            var sheet = parts.GetValueOrDefault(id) ?? throw new InvalidDataException("No sheet.");
            var strings = parts.Values.FirstOrDefault(r => r.Is("sharedStrings"))?.Target;
            var rows = new XlsxSheet(strings is null ? [] : Strings(zip, strings), mostRows).Read(
                Open(zip, sheet.Target)
            );
            return new(name, rows);
        }
        catch (Exception e)
            when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw ListRefusals.Unreadable(e);
        }
    }

    private static (string Name, string Id) FirstVisible(ZipArchive zip, string book)
    {
        using var reader = Open(zip, book);
        while (reader.Read())
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && reader.GetAttribute("state") is null or "visible"
            )
            {
                var name = reader.GetAttribute("name") ?? "";
                while (reader.MoveToNextAttribute())
                {
                    if (reader is { LocalName: "id", NamespaceURI.Length: > 0 })
                    {
                        return (name, reader.Value);
                    }
                }
            }
        }

        throw new InvalidDataException("No sheet that can be seen.");
    }

    private static List<string> Strings(ZipArchive zip, string part)
    {
        var strings = new List<string>();
        using var reader = Open(zip, part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(XlsxText.Unescape(XlsxText.Read(reader)));
                if (strings.Count > MostStrings)
                {
                    throw new InvalidDataException("Too many strings.");
                }
            }
        }

        return strings;
    }

    private static Dictionary<string, Relation> Related(ZipArchive zip, string part, string folder)
    {
        var found = new Dictionary<string, Relation>(StringComparer.Ordinal);
        using var reader = Open(zip, part);
        while (reader.Read())
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Id") is { } id
                && reader.GetAttribute("Target") is { } target
            )
            {
                found[id] = new(
                    reader.GetAttribute("Type") ?? "",
                    target.StartsWith('/') ? target[1..] : folder + target
                );
            }
        }

        return found;
    }

    private static XmlReader Open(ZipArchive zip, string part) =>
        XlsxText.Open(
            (zip.GetEntry(part) ?? throw new InvalidDataException($"No part {part}.")).Open()
        );

    private sealed record Relation(string Type, string Target)
    {
        public bool Is(string kind) => Type.EndsWith($"/{kind}", StringComparison.Ordinal);
    }
}
