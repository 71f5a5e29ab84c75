using System.Globalization;
using System.Xml.Linq;
using QualityAward.Common.Tables;

namespace QualityAward.Archiving;

/// <summary>The catalogue (目录) of a package, in both its forms, and the row that each piece's metadata repeat.</summary>
public static class Catalogue
{
    private static readonly string[] Columns =
    [
        "件号",
        "责任者",
        "文号",
        "题名",
        "日期",
        "页数",
        "保管期限",
        "备注",
    ];

    /// <summary>As CSV.</summary>
    public static string ToCsv(IEnumerable<ArchivePiece> pieces) =>
        CsvText.Of(pieces.Select((piece, i) => Cells(i + 1, piece)).Prepend(Columns));

    /// <summary>As XML.</summary>
    public static XDocument ToXml(string edition, IEnumerable<ArchivePiece> pieces) =>
        new(
            new XElement(
                "目录",
                new XAttribute("届次", edition),
                pieces.Select((piece, i) => RowOf(i + 1, piece))
            )
        );

    /// <summary>One row.</summary>
    internal static XElement RowOf(int number, ArchivePiece piece) =>
        new(
            "件",
            Columns.Zip(Cells(number, piece)).Select(cell => new XElement(cell.First, cell.Second))
        );

    /// <summary>Reads the rows of <see cref="ToXml"/>, by their numbers.</summary>
    /// <exception cref="FormatException">A row is none.</exception>
    public static IReadOnlyList<(int Number, ArchivePiece Piece)> Read(XDocument catalogue) =>
        [.. catalogue.Root!.Elements("件").Select(ReadRow)];

    /// <summary>Reads one row.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static (int Number, ArchivePiece Piece) ReadRow(XElement row)
    {
        string Said(string column) =>
            row.Element(column)?.Value ?? throw new FormatException($"缺少{column}");
        string? Maybe(string column) => Said(column) is { Length: > 0 } said ? said : null;
        return (
            int.Parse(Said("件号"), NumberStyles.None, CultureInfo.InvariantCulture),
            new(
                Said("责任者"),
                Maybe("文号"),
                Said("题名"),
                DateOnly.ParseExact(Said("日期"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Maybe("页数") is { } pages
                    ? int.Parse(pages, NumberStyles.None, CultureInfo.InvariantCulture)
                    : null,
                RetentionPeriods.Parse(Said("保管期限")),
                Maybe("备注")
            )
        );
    }

    private static string?[] Cells(int number, ArchivePiece piece) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            piece.Responsible,
            piece.DocumentNumber,
            piece.Title,
            piece.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            piece.Pages?.ToString(CultureInfo.InvariantCulture),
            piece.Retention.Text(),
            piece.Remark,
        ];
}
