namespace QualityAward.Documents.Model;

/// <summary>A part of a document's text.</summary>
public abstract record Block;

/// <summary>A paragraph, its first line two signs in.</summary>
/// <param name="Text">One paragraph; a line break begins the next.</param>
public sealed record Paragraph(string Text) : Block;

/// <summary>A heading: 一、（一）1.（1）. Numbers are the writer's.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">Without the number.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>Items one below the other, numbered 1. 2. 3.</summary>
/// <param name="Items">In order.</param>
public sealed record ItemList(IReadOnlyList<string> Items) : Block;

/// <summary>What follows begins a page.</summary>
public sealed record PageBreak : Block;

/// <summary>A table as wide as the text; its head is repeated on each page.</summary>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">As many cells a row as there are columns.</param>
/// <param name="Headed">Whether the columns' titles are shown; a form's table has none.</param>
public sealed record DataTable(
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    bool Headed = true
) : Block
{
    /// <summary>A form: what is asked left, the answer right.</summary>
    public static DataTable Form(params IReadOnlyList<(string Asked, string? Answer)> rows) =>
        new(
            [new("", 3, Alignment.Centre), new("", 9)],
            [.. rows.Select(IReadOnlyList<string> (row) => [row.Asked, row.Answer ?? ""])],
            Headed: false
        );
}

/// <summary>A column.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Weight">Width in proportion to the others.</param>
/// <param name="Alignment">Of its cells.</param>
public sealed record Column(string Title, float Weight = 1, Alignment Alignment = Alignment.Left);

/// <summary>Where a cell's text stands.</summary>
public enum Alignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right: figures.</summary>
    Right,
}
