using System.Globalization;
using System.Xml;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Reads one sheet of a workbook.</summary>
/// <param name="strings">The texts that cells share.</param>
/// <param name="mostRows">How many rows a list may have beside its heading.</param>
internal sealed class XlsxSheet(IReadOnlyList<string> strings, int mostRows)
{
    // 年份、届次、类别: what people merge over the winners of one edition.
    private const int MergeableColumns = 3;

    private readonly List<(int Row, ListCell[] Cells)> _rows = [];

    public List<ListRow> Read(XmlReader reader)
    {
        using (reader)
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
                {
                    ReadRow(reader);
                }
                else if (
                    reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" }
                    && reader.GetAttribute("ref") is { } area
                )
                {
                    Spread(area);
                }
            }
        }

        return [.. _rows.Select(r => new ListRow(r.Row, r.Cells))];
    }

    private void ReadRow(XmlReader reader)
    {
        var last = _rows.Count > 0 ? _rows[^1].Row : 0;
        var number = reader.GetAttribute("r") is { } r ? Whole(r) : last + 1;
        var cells = Enumerable.Repeat(new ListCell(""), ListRow.Width).ToArray();
        var next = 0;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    var column = reader.GetAttribute("r") is { } place ? Place(place).Column : next;
                    next = column + 1;
                    var cell = ReadCell(reader);
                    if (column < cells.Length)
                    {
                        cells[column] = cell;
                    }
                }
            }
        }

        if (cells.All(c => string.IsNullOrWhiteSpace(c.Text)))
        {
            return;
        }

        _rows.Add((number, cells));
        if (_rows.Count > mostRows + 1)
        {
            throw ListRefusals.TooLong(mostRows);
        }
    }

    private ListCell ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var text = "";
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                {
                    text = XlsxText.Read(reader);
                }
            }
        }

        return type switch
        {
            "s" => new(
                int.TryParse(text, CultureInfo.InvariantCulture, out var index)
                && index >= 0
                && index < strings.Count
                    ? strings[index]
                    : throw new InvalidDataException("No such shared string.")
            ),
            "n" => new(Number(text), text.Length > 0 ? CellKind.Number : CellKind.Text),
            "e" => new(text, CellKind.Error),
            _ => new(XlsxText.Unescape(text)),
        };
    }

    /// <summary>The cell in the corner stands for the whole of a merged area.</summary>
    private void Spread(string area)
    {
        var parts = area.Split(':');
        var (top, left) = Place(parts[0]);
        var (bottom, right) = Place(parts[^1]);
        var corner = _rows.FirstOrDefault(r => r.Row == top);
        if (corner.Cells is null || left >= MergeableColumns)
        {
            return;
        }

        foreach (var (row, cells) in _rows.Where(r => r.Row > top && r.Row <= bottom))
        {
            for (var column = left; column <= Math.Min(right, MergeableColumns - 1); column++)
            {
                if (cells[column].Text.Length == 0)
                {
                    cells[column] = corner.Cells[left];
                }
            }
        }
    }

    /// <summary>2019.0 is 2019; whatever has no exact digits left stays as it is written.</summary>
    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && decimal.IsInteger(value)
        && decimal.Abs(value) < 1_000_000_000_000_000
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : text;

    private static (int Row, int Column) Place(string text)
    {
        var letters = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters is < 1 or > 3)
        {
            throw new InvalidDataException("No place of a cell.");
        }

        var column = 0;
        foreach (var letter in text.AsSpan(0, letters))
        {
            column = letter is >= 'A' and <= 'Z'
                ? column * 26 + (letter - 'A' + 1)
                : throw new InvalidDataException("No place of a cell.");
        }

        return (Whole(text.AsSpan(letters)), column - 1);
    }

    private static int Whole(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : throw new InvalidDataException("No number of a row.");
}
