namespace QualityAward.Honours.Import.Reading;

/// <summary>What a spreadsheet says a cell is; a number has no more than 15 digits left, whatever was typed.</summary>
public enum CellKind
{
    /// <summary>Text, also where a formula computed it.</summary>
    Text,

    /// <summary>A number: leading zeros and the digits after the fifteenth are gone.</summary>
    Number,

    /// <summary>The error of a formula, e.g. #DIV/0!.</summary>
    Error,
}

/// <summary>A cell as it stands in the list.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kind">What the spreadsheet says it is.</param>
public readonly record struct ListCell(string Text, CellKind Kind = CellKind.Text);

/// <summary>A row of the list.</summary>
/// <param name="Row">Its number as the spreadsheet counts.</param>
/// <param name="Cells">The first six cells; missing ones are empty.</param>
public sealed record ListRow(int Row, IReadOnlyList<ListCell> Cells)
{
    /// <summary>How many columns the list has.</summary>
    public const int Width = 6;

    /// <summary>The texts alone.</summary>
    public IReadOnlyList<string> Values => [.. Cells.Select(c => c.Text)];

    /// <summary>A row of texts.</summary>
    public static ListRow Of(int row, IEnumerable<string> values) =>
        new(
            row,
            [
                .. values
                    .Concat(Enumerable.Repeat("", Width))
                    .Take(Width)
                    .Select(v => new ListCell(v)),
            ]
        );
}

/// <summary>A list as it was read.</summary>
/// <param name="Sheet">Name of the sheet that was read; null for a text file.</param>
/// <param name="Rows">All rows that are not empty, the heading first.</param>
public sealed record WinnerTable(string? Sheet, IReadOnlyList<ListRow> Rows);
