using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityAward.Documents.Sheets;

namespace QualityAward.Documents.Tests;

/// <summary>Tables as .xlsx.</summary>
public sealed class SheetTests
{
    private static readonly byte[] File = SheetWriter.Write(
        "名单",
        [
            new("名称", 30),
            new("统一社会信用代码", 24),
            new("得分", 10, SheetKind.Figure),
            new("日期", 18, SheetKind.Day),
            new("时间", 20, SheetKind.Instant),
        ],
        [
            [
                "=HYPERLINK(\"http://example.org\")",
                "510421",
                612.5m,
                new DateOnly(2023, 3, 6),
                null,
            ],
            ["+1+1", "007", 3, new DateOnly(2023, 12, 31), DateTimeOffset.UnixEpoch],
        ]
    );

    [Fact]
    public void Codes_are_text_figures_are_numbers_and_days_are_days()
    {
        using var book = Open();
        var rows = Rows(book);
        Assert.Equal(
            ["名称", "统一社会信用代码", "得分", "日期", "时间"],
            rows[0].Select(c => c.Text)
        );
        Assert.True(rows[1][1] is { IsText: true, Text: "510421" });
        Assert.True(rows[2][1] is { IsText: true, Text: "007" });
        Assert.True(rows[1][2] is { IsText: false, Text: "612.5" });
        Assert.False(rows[1][3].IsText);
        Assert.Equal(new DateTime(2023, 3, 6), DateTime.FromOADate(double.Parse(rows[1][3].Text)));
        Assert.Equal(
            new DateTime(1970, 1, 1, 8, 0, 0),
            DateTime.FromOADate(double.Parse(rows[2][4].Text)),
            TimeSpan.FromSeconds(1)
        );
    }

    [Fact]
    public void What_looks_like_a_formula_is_a_text()
    {
        using var book = Open();
        Assert.Empty(Sheet(book).Descendants<CellFormula>());
        var rows = Rows(book);
        Assert.True(rows[1][0] is { IsText: true, Text: "=HYPERLINK(\"http://example.org\")" });
        Assert.True(rows[2][0] is { IsText: true, Text: "+1+1" });
    }

    [Fact]
    public void Columns_are_as_wide_as_said()
    {
        using var book = Open();
        Assert.Equal(
            [30, 24, 10, 18, 20],
            Sheet(book).Descendants<Column>().Select(c => (int)c.Width!.Value)
        );
    }

    private static SpreadsheetDocument Open() =>
        SpreadsheetDocument.Open(new MemoryStream(File), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static List<List<(bool IsText, string Text)>> Rows(SpreadsheetDocument book) =>
        [
            .. Sheet(book)
                .Descendants<Row>()
                .Select(row =>
                    row.Elements<Cell>()
                        .Select(c => (IsText(c), c.CellValue?.Text ?? c.InnerText))
                        .ToList()
                ),
        ];

    private static bool IsText(Cell cell) =>
        cell.DataType?.InnerText is "str" or "inlineStr" or "s";
}
