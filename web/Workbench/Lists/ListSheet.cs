using System.Globalization;
using QualityAward.Common.Wording;
using QualityAward.Components.Text;
using QualityAward.Documents.Sheets;

namespace QualityAward.Workbench.Lists;

/// <summary>A list as .xlsx: what it is sorted by tells days and figures from words.</summary>
internal static class ListSheet
{
    /// <summary>Of the file.</summary>
    public const string ContentType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;
    private const double Narrowest = 8;
    private const double Widest = 60;

    /// <summary>The file.</summary>
    public static byte[] Of<TRow>(
        string what,
        IReadOnlyList<ListColumn<TRow>> columns,
        IEnumerable<TRow> rows
    )
    {
        var cells = rows.Select(row => columns.Select(c => CellOf(c, row)).ToList()).ToList();
        return SheetWriter.Write(
            what.Length > LongestName ? what[..LongestName] : what,
            [.. columns.Select((c, i) => ColumnOf(c.Title, [.. cells.Select(row => row[i])]))],
            cells
        );
    }

    // Only what says nothing but the very day or number it is sorted by is one: a code stays a word.
    private static object? CellOf<TRow>(ListColumn<TRow> column, TRow row)
    {
        var words = column.WordsOf(row);
        return column.Order?.Invoke(row) switch
        {
            DateOnly day when day.ToChinese() == words => day,
            DateTimeOffset at when ChineseText.Of(at) == words => at,
            IFormattable number
            and (int or long or decimal or double)
                when number.ToString(null, CultureInfo.InvariantCulture) == words => number,
            _ => words,
        };
    }

    private static SheetColumn ColumnOf(string title, IReadOnlyList<object?> cells)
    {
        var known = cells.OfType<object>().ToList();
        // Where there is none yet, a word says so.
        var typed = known.Where(cell => cell is not string).ToList();
        var kind =
            typed.Count == 0 ? SheetKind.Text
            : typed[0] is DateOnly ? SheetKind.Day
            : typed[0] is DateTimeOffset ? SheetKind.Instant
            : SheetKind.Figure;
        var longest = known.Select(cell => WidthOf($"{cell}")).Append(WidthOf(title) + 2).Max();
        return new(title, Math.Clamp(longest, Narrowest, Widest), kind);
    }

    // In signs of the spreadsheet's own font, of which a Chinese one takes two.
    private static double WidthOf(string text) =>
        2 + text.EnumerateRunes().Sum(rune => rune.IsAscii ? 1 : 2);
}
