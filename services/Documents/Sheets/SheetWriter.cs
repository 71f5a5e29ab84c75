using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Documents.Sheets;

/// <summary>
/// Writes a table as .xlsx. Codes stay text, so that no spreadsheet makes 510421 or a credit code a number; days are days.
/// </summary>
public static class SheetWriter
{
    private const string DayFormat = "yyyy\"年\"m\"月\"d\"日\"";
    private const string InstantFormat = "yyyy-mm-dd hh:mm";

    /// <summary>The file.</summary>
    /// <param name="name">Of the sheet.</param>
    /// <param name="columns">From the left.</param>
    /// <param name="rows">Cells: <see cref="string"/>, a number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, <see cref="bool"/> or null.</param>
    public static byte[] Write(
        string name,
        IReadOnlyList<SheetColumn> columns,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        using var file = new MemoryStream();
        var configuration = new OpenXmlConfiguration
        {
            AutoFilter = true,
            FreezeRowCount = 1,
            TableStyles = TableStyles.Default,
            DynamicColumns =
            [
                .. columns.Select(
                    (column, i) =>
                        new DynamicExcelColumn(column.Title)
                        {
                            Index = i,
                            Name = column.Title,
                            Width = column.Width,
                            Format = column.Kind switch
                            {
                                SheetKind.Day => DayFormat,
                                SheetKind.Instant => InstantFormat,
                                SheetKind.Text or SheetKind.Figure => null,
                                _ => null,
                            },
                        }
                ),
            ],
        };
        file.SaveAs(
            rows.Select(row => Cells(columns, row)),
            printHeader: true,
            sheetName: name,
            excelType: ExcelType.XLSX,
            configuration: configuration
        );
        return file.ToArray();
    }

    private static Dictionary<string, object?> Cells(
        IReadOnlyList<SheetColumn> columns,
        IReadOnlyList<object?> row
    )
    {
        var cells = new Dictionary<string, object?>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            cells[columns[i].Title] = Value(columns[i].Kind, row[i]);
        }

        return cells;
    }

    private static object? Value(SheetKind kind, object? cell) =>
        (kind, cell) switch
        {
            (_, null) => null,
            (SheetKind.Text, DateOnly day) => day.ToChinese(),
            (SheetKind.Text, bool yes) => yes ? "是" : "否",
            (SheetKind.Text, IFormattable value) => value.ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            (SheetKind.Day, DateOnly day) => day.ToDateTime(TimeOnly.MinValue),
            (SheetKind.Instant, DateTimeOffset at) => at.ToOffset(
                AwardClock.ShanghaiOffset
            ).DateTime,
            _ => cell,
        };
}
