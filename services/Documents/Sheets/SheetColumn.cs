namespace QualityAward.Documents.Sheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its head; once in a sheet.</param>
/// <param name="Width">In signs.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record SheetColumn(string Title, double Width = 16, SheetKind Kind = SheetKind.Text);

/// <summary>What cells are.</summary>
public enum SheetKind
{
    /// <summary>Words and codes: never a number, whatever they look like.</summary>
    Text,

    /// <summary>Numbers to reckon with.</summary>
    Figure,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days with the time, Asia/Shanghai.</summary>
    Instant,
}
