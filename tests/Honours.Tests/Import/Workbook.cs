using System.IO.Compression;
using System.Text;

namespace QualityAward.Honours.Tests.Import;

/// <summary>Writes workbooks part by part, so that a test can make what no library would.</summary>
internal static class Workbook
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Heading =
    [
        "年份",
        "届次",
        "类别",
        "名称",
        "统一社会信用代码",
        "证书编号",
    ];

    /// <summary>A sheet of the heading and the rows given as XML of their cells.</summary>
    public static string Sheet(string rows, string after = "", string space = Transitional) =>
        $"""<worksheet xmlns="{space}"><sheetData>{Row(1, [.. Heading.Select(Text)])}{rows}</sheetData>{after}</worksheet>""";

    public static string Row(int number, params IReadOnlyList<string> cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((c, i) => c.Replace("<c ", $"<c r=\"{(char)('A' + i)}{number}\" ", StringComparison.Ordinal)))}</row>""";

    public static string Text(string text) =>
        $"""<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""";

    public static string Number(string text) => $"<c ><v>{text}</v></c>";

    public static string Cell(string type, string value) => $"""<c t="{type}"><v>{value}</v></c>""";

    public static byte[] Of(string sheet, string? strings = null, string space = Transitional) =>
        Of([("表1", null, sheet)], strings, space);

    public static byte[] Of(
        (string Name, string? State, string Content)[] sheets,
        string? strings = null,
        string space = Transitional
    )
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

            string Relation(string id, string kind, string target) =>
                $"""<Relationship Id="{id}" Type="{Relations}/{kind}" Target="{target}"/>""";
            Add(
                "_rels/.rels",
                $"<Relationships>{Relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>"
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships>{string.Concat(sheets.Select((_, i) => Relation($"rId{i}", "worksheet", $"worksheets/sheet{i}.xml")))}{Relation("strings", "sharedStrings", "sharedStrings.xml")}</Relationships>"
            );
            Add(
                "xl/workbook.xml",
                $"""<workbook xmlns="{space}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" {(s.State is null ? "" : $"state=\"{s.State}\"")} r:id=\"rId{i}\"/>"))}</sheets></workbook>"""
            );
            for (var i = 0; i < sheets.Length; i++)
            {
                Add($"xl/worksheets/sheet{i}.xml", sheets[i].Content);
            }

            if (strings is not null)
            {
                Add("xl/sharedStrings.xml", $"""<sst xmlns="{space}">{strings}</sst>""");
            }
            else if (!sheets.Any(s => s.Content.Contains("t=\"s\"", StringComparison.Ordinal)))
            {
                Add("xl/sharedStrings.xml", $"""<sst xmlns="{space}"/>""");
            }
        }

        return bytes.ToArray();
    }
}
