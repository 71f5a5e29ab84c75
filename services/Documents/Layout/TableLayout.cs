using QualityAward.Documents.Fonts;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Layout;

/// <summary>A table over as many pages as it takes: the head on each, a row whole where a page holds it.</summary>
internal sealed class TableLayout
{
    private const float Lead = 18;
    private const float Pad = 4;
    private static readonly TextType Cell = new(FontRole.Body, PageGrid.TableSize);
    private static readonly TextType Head = new(FontRole.Heading, PageGrid.TableSize);

    private readonly PageFlow _flow;
    private readonly DataTable _table;
    private readonly float[] _edges;

    private TableLayout(PageFlow flow, DataTable table)
    {
        (_flow, _table) = (flow, table);
        var weights = table.Columns.Sum(column => column.Weight);
        _edges = new float[table.Columns.Count + 1];
        _edges[0] = PageGrid.Left;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            _edges[i + 1] = _edges[i] + (PageGrid.TextWidth * table.Columns[i].Weight / weights);
        }
    }

    public static void Place(PageFlow flow, DataTable table)
    {
        var layout = new TableLayout(flow, table);
        flow.Skip(Pad);
        layout.Rows();
        flow.Skip(Pad);
        flow.Snap();
    }

    private void Rows()
    {
        var rows = _table.Rows.Select(row => Lines(row, Cell)).ToList();
        var head = _table.Headed
            ? Lines([.. _table.Columns.Select(column => column.Title)], Head)
            : null;
        var first = rows.Count > 0 ? Height(rows[0]) : 0;
        _flow.Need((head is null ? 0 : Height(head)) + Math.Min(first, PageGrid.TextHeight / 3));
        PlaceHead(head);
        foreach (var row in rows)
        {
            PlaceRow(row, head);
        }
    }

    private void PlaceRow(IReadOnlyList<string>[] row, IReadOnlyList<string>[]? head)
    {
        while (true)
        {
            var room = PageGrid.Bottom - _flow.Y;
            if (Height(row) <= room + 0.01f)
            {
                Place(row, Cell, head: false);
                return;
            }

            // A row that no page holds goes on overleaf, line by line.
            var fits = (int)((room - (2 * Pad)) / Lead);
            var headHeight = head is null ? 0 : Height(head);
            if (Height(row) > PageGrid.TextHeight - headHeight && fits > 2)
            {
                Place(
                    [.. row.Select(IReadOnlyList<string> (cell) => [.. cell.Take(fits)])],
                    Cell,
                    false
                );
                row = [.. row.Select(IReadOnlyList<string> (cell) => [.. cell.Skip(fits)])];
            }

            _flow.NewPage();
            PlaceHead(head);
        }
    }

    private void PlaceHead(IReadOnlyList<string>[]? head)
    {
        if (head is not null)
        {
            Place(head, Head, head: true);
        }
    }

    private void Place(IReadOnlyList<string>[] row, TextType type, bool head)
    {
        var (top, height) = (_flow.Y, Height(row));
        for (var i = 0; i < row.Length; i++)
        {
            var alignment = head ? Alignment.Centre : _table.Columns[i].Alignment;
            var y = top + ((height - (row[i].Count * Lead)) / 2);
            foreach (var line in row[i])
            {
                var spare = _edges[i + 1] - _edges[i] - (2 * Pad) - _flow.Metrics.Of(line, type);
                var x =
                    _edges[i]
                    + Pad
                    + alignment switch
                    {
                        Alignment.Centre => spare / 2,
                        Alignment.Right => spare,
                        _ => 0,
                    };
                _flow.Put(line, type, x, PageFlow.Baseline(y, Lead, type.Size));
                y += Lead;
            }
        }

        Frame(top, top + height);
        _flow.Skip(height);
    }

    private void Frame(float top, float bottom)
    {
        _flow.Page.Rules.Add(new(PageGrid.Left, top, PageGrid.Right, top));
        _flow.Page.Rules.Add(new(PageGrid.Left, bottom, PageGrid.Right, bottom));
        foreach (var edge in _edges)
        {
            _flow.Page.Rules.Add(new(edge, top, edge, bottom));
        }
    }

    private IReadOnlyList<string>[] Lines(IReadOnlyList<string> cells, TextType type) =>
        [
            .. cells.Select(
                IReadOnlyList<string> (text, i) =>
                    [.. text.Split('\n').SelectMany(part => Broken(part.TrimEnd(), type, i))]
            ),
        ];

    // An empty line is room to write by hand.
    private IReadOnlyList<string> Broken(string part, TextType type, int column) =>
        part.Length == 0
            ? [""]
            : _flow.Broken(part, type, _edges[column + 1] - _edges[column] - (2 * Pad));

    private static float Height(IReadOnlyList<string>[] row) =>
        (Math.Max(1, row.Max(cell => cell.Count)) * Lead) + (2 * Pad);
}
