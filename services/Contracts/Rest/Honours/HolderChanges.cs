using System.Text.Json.Serialization;
using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What became of a holder.</summary>
public enum HolderChangeKind
{
    /// <summary>更名（改名）.</summary>
    Renamed,

    /// <summary>合并: another organisation took the holder over, or was founded by the merger.</summary>
    Merged,
}

/// <summary>Where the recording of a change stands.</summary>
public enum HolderChangeState
{
    /// <summary>Recorded by one person, waits for another; without effect.</summary>
    Proposed,

    /// <summary>Checked by a second person: the register shows it.</summary>
    InEffect,

    /// <summary>Sent back; never had an effect.</summary>
    Rejected,

    /// <summary>In effect; somebody found it wrong, and a second person has to agree.</summary>
    AnnulmentProposed,

    /// <summary>Was recorded wrongly: the register shows what it showed before.</summary>
    Annulled,
}

/// <summary>Records a new name or a merger of a holder.</summary>
/// <param name="Award">Number of the certificate, or the award's id where it has none.</param>
/// <param name="Kind">What became of the holder.</param>
/// <param name="NewName">The new name; of a merger, the name of the organisation that there is afterwards.</param>
/// <param name="ChangedOn">The day from which it holds.</param>
/// <param name="Continues">Mergers: whether the organisation that there is afterwards goes on to hold the award; who is renamed always does.</param>
/// <param name="Reason">How it is known, and what follows; not published.</param>
/// <param name="Document">The paper: number, date and scan; an individual's may lack a number.</param>
/// <param name="SuccessorCode">Mergers: 统一社会信用代码 of the organisation that there is afterwards.</param>
public sealed record ProposeHolderChangeRequest(
    string Award,
    HolderChangeKind Kind,
    string NewName,
    DateOnly ChangedOn,
    bool Continues,
    string Reason,
    PaperDocument Document,
    string? SuccessorCode = null
)
{
    /// <summary>Name, as names are stored.</summary>
    public string NewName { get; init; } = NameText.Normalise(NewName);

    /// <summary>统一社会信用代码, normalised.</summary>
    public string? SuccessorCode { get; init; } = Typed.Code(SuccessorCode);
}

/// <summary>Why a recorded change is sent back, is wrong, or stands.</summary>
public sealed record HolderChangeReasonRequest(string Reason);

/// <summary>A step in the recording of a change.</summary>
/// <param name="Name">What was done.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why; null where none is asked for.</param>
public sealed record HolderChangeStepView(
    string Name,
    DateTimeOffset At,
    string By,
    string? Reason
);

/// <summary>An award that a change is about.</summary>
/// <param name="Id">The award.</param>
/// <param name="Number">Number of the certificate.</param>
/// <param name="EditionName">Its edition.</param>
/// <param name="IssuedName">The holder as the decision and the certificate name it.</param>
/// <param name="State">Where the award stands; a change leaves that alone.</param>
public sealed record HolderChangeAward(
    Guid Id,
    string? Number,
    string EditionName,
    string IssuedName,
    HonourState State
);

/// <summary>The recording of a change.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HonourId">The award that was named.</param>
/// <param name="HolderKind">Organisation or individual.</param>
/// <param name="Holder">The holder's name before.</param>
/// <param name="NewName">The name after.</param>
/// <param name="Kind">What became of the holder.</param>
/// <param name="ChangedOn">The day from which it holds.</param>
/// <param name="Continues">Whether the award goes on to be held.</param>
/// <param name="SuccessorCode">Mergers: 统一社会信用代码 of the organisation that there is afterwards.</param>
/// <param name="Reason">How it is known, and what follows.</param>
/// <param name="Document">The paper.</param>
/// <param name="ProposedBy">Who recorded it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="Steps">What was done since, the oldest first.</param>
/// <param name="Awards">The holder's awards that it is about; empty in lists.</param>
public sealed record HolderChangeView(
    Guid Id,
    HolderChangeState State,
    Guid HonourId,
    CandidateKind HolderKind,
    string Holder,
    string NewName,
    HolderChangeKind Kind,
    DateOnly ChangedOn,
    bool Continues,
    string? SuccessorCode,
    string Reason,
    PaperDocument Document,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    IReadOnlyList<HolderChangeStepView> Steps,
    IReadOnlyList<HolderChangeAward> Awards
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A change as anybody reads it beside an award.</summary>
/// <param name="Kind">What became of the holder.</param>
/// <param name="From">The name before.</param>
/// <param name="To">The name after.</param>
/// <param name="On">The day from which it holds.</param>
/// <param name="Continues">Whether the award goes on to be held.</param>
/// <param name="DocumentNumber">The paper; absent for individuals.</param>
/// <param name="Note">The same in a sentence.</param>
public sealed record HolderChangeMark(
    HolderChangeKind Kind,
    string From,
    string To,
    DateOnly On,
    bool Continues,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DocumentNumber,
    string Note
);
