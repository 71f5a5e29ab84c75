namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What became of a row of a list of past winners.</summary>
public enum ImportOutcome
{
    /// <summary>New: taken into the register, or would be.</summary>
    New,

    /// <summary>In the register already, or twice in the list.</summary>
    Duplicate,

    /// <summary>Cannot be taken; the message says why.</summary>
    Faulty,
}

/// <summary>A row and what became of it; the values as they stand in the list, so that nothing is lost.</summary>
/// <param name="Row">Row number in the list, the heading being 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why, for duplicates and faulty rows.</param>
/// <param name="Values">The row's six values.</param>
public sealed record ImportRow(
    int Row,
    ImportOutcome Outcome,
    string? Message,
    IReadOnlyList<string> Values
);

/// <summary>Row-by-row report of an import.</summary>
/// <param name="Committed">False for a trial run, which changes nothing.</param>
/// <param name="New">Rows taken, or that would be.</param>
/// <param name="Duplicates">Rows there already.</param>
/// <param name="Faulty">Rows that cannot be taken.</param>
/// <param name="Rows">Every row.</param>
public sealed record ImportReport(
    bool Committed,
    int New,
    int Duplicates,
    int Faulty,
    IReadOnlyList<ImportRow> Rows
);
