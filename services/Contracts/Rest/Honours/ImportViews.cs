using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What became of a row of a list of past winners.</summary>
public enum ImportOutcome
{
    /// <summary>New: can be entered.</summary>
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
/// <param name="Warning">What stands out in a row that can be taken, and has to be explained.</param>
public sealed record ImportRow(
    int Row,
    ImportOutcome Outcome,
    string? Message,
    IReadOnlyList<string> Values,
    string? Warning = null
);

/// <summary>The rows of one edition and year that can be entered: one decision, one case.</summary>
/// <param name="Ordinal">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Organisations">New organisations.</param>
/// <param name="Individuals">New individuals.</param>
/// <param name="Rows">The rows' numbers.</param>
public sealed record ImportEdition(
    int Ordinal,
    int Year,
    int Organisations,
    int Individuals,
    IReadOnlyList<int> Rows
);

/// <summary>Row-by-row report on a list; nothing is entered by it.</summary>
/// <param name="Sheet">Name of the sheet that was read; null for a text file.</param>
/// <param name="New">Rows that can be entered.</param>
/// <param name="Warned">Rows among them that stand out.</param>
/// <param name="Duplicates">Rows there already.</param>
/// <param name="Faulty">Rows that cannot be taken.</param>
/// <param name="Editions">What can be entered, by edition and year.</param>
/// <param name="Rows">Every row.</param>
public sealed record ImportReport(
    string? Sheet,
    int New,
    int Warned,
    int Duplicates,
    int Faulty,
    IReadOnlyList<ImportEdition> Editions,
    IReadOnlyList<ImportRow> Rows
);

/// <summary>The regulation in force on the day of an early decision (article 4).</summary>
/// <param name="Title">Its title.</param>
/// <param name="OrganisationQuota">At most so many organisations.</param>
/// <param name="IndividualQuota">At most so many individuals.</param>
public sealed record RegulationThen(string Title, int OrganisationQuota, int IndividualQuota);

/// <summary>A row of a proposal.</summary>
/// <param name="Row">Its number in the list.</param>
/// <param name="Values">年份、届次、类别、名称、统一社会信用代码、证书编号.</param>
public sealed record ProposedWinner(int Row, IReadOnlyList<string> Values);

/// <summary>Proposes the winners of one early edition for the register.</summary>
/// <param name="Document">市政府's decision: number, date and scan.</param>
/// <param name="Winners">The rows, all of one edition and year.</param>
/// <param name="Regulation">The regulation then in force, where the system does not know it.</param>
/// <param name="Explanation">Required where a quota is exceeded or a row stands out.</param>
public sealed record ProposeImportRequest(
    PaperDocument Document,
    IReadOnlyList<ProposedWinner> Winners,
    RegulationThen? Regulation = null,
    string? Explanation = null
);

/// <summary>Why a case is sent back, or undone.</summary>
public sealed record ImportReasonRequest(string Reason);

/// <summary>Where a case stands.</summary>
public enum ImportState
{
    /// <summary>Waits for the second person.</summary>
    Proposed,

    /// <summary>Checked by a second person: in the register.</summary>
    InEffect,

    /// <summary>Sent back; never had an effect.</summary>
    Rejected,

    /// <summary>Taken out of the register as a whole.</summary>
    Undone,
}

/// <summary>A case: the winners of one early edition, from one decision.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EditionOrdinal">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Document">市政府's decision.</param>
/// <param name="Organisations">How many organisations.</param>
/// <param name="Individuals">How many individuals.</param>
/// <param name="Regulation">The regulation then in force.</param>
/// <param name="Remarks">What stands out: quotas exceeded, namesakes, years.</param>
/// <param name="Explanation">What the clerk says to that.</param>
/// <param name="ProposedBy">Name of who proposed it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="CheckedBy">Name of who checked or rejected it.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="UndoneBy">Name of who undid it.</param>
/// <param name="UndoneAt">Award time.</param>
/// <param name="Reason">Why it was rejected or undone.</param>
/// <param name="Winners">The rows; empty in lists of cases.</param>
public sealed record ImportView(
    Guid Id,
    ImportState State,
    int EditionOrdinal,
    int Year,
    PaperDocument Document,
    int Organisations,
    int Individuals,
    RegulationThen Regulation,
    IReadOnlyList<string> Remarks,
    string? Explanation,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? CheckedBy,
    DateTimeOffset? CheckedAt,
    string? UndoneBy,
    DateTimeOffset? UndoneAt,
    string? Reason,
    IReadOnlyList<ProposedWinner> Winners
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>How an award came into the register that the system did not decide: 补录.</summary>
/// <param name="DocumentNumber">市政府's decision it rests on; null for rows of before decisions were required.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Note">The same in a sentence.</param>
public sealed record EnteredLater(string? DocumentNumber, DateOnly? DecidedOn, string Note);
