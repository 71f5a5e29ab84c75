using QualityAward.Common.Codes;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What kind of event stands in a register (articles 9（三）（六）（七）, 10（三）, 27).</summary>
public enum RegisterEventKind
{
    /// <summary>事故 of any grade.</summary>
    Accident,

    /// <summary>重大质量投诉.</summary>
    QualityComplaint,

    /// <summary>不良信用记录.</summary>
    BadCredit,

    /// <summary>违法、违规、违纪行为.</summary>
    UnlawfulAct,
}

/// <summary>The field of an accident, as articles 9（三） and 27 name them.</summary>
public enum AccidentField
{
    /// <summary>质量安全.</summary>
    QualitySafety,

    /// <summary>生产安全.</summary>
    WorkSafety,

    /// <summary>环境污染.</summary>
    Pollution,

    /// <summary>公共卫生.</summary>
    PublicHealth,
}

/// <summary>Where an entry stands: only a confirmed one counts against anybody.</summary>
public enum RegisterEventState
{
    /// <summary>Entered by one person, waits for another.</summary>
    Recorded,

    /// <summary>Confirmed by a second person.</summary>
    Confirmed,

    /// <summary>Found wrong by a second person; without effect.</summary>
    Rejected,

    /// <summary>Was confirmed and found wrong afterwards: without effect, what it stopped goes on.</summary>
    Corrected,

    /// <summary>信用修复: was right, and is repaired; from then on it stops nobody (article 9（六）).</summary>
    Repaired,
}

/// <summary>Enters an event. A work-safety accident is graded from its toll; others by the rule that is named.</summary>
/// <param name="Subject">Against whom.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The day it happened, not of its report.</param>
/// <param name="Field">Accidents: the field.</param>
/// <param name="Toll">Work-safety accidents: what it did; the grade follows from it.</param>
/// <param name="Grade">Other accidents: the grade as the competent authority found it.</param>
/// <param name="GradeRule">Other accidents: the rule by which it was graded.</param>
/// <param name="Description">What happened, in a few sentences.</param>
/// <param name="Source">The paper it is known from.</param>
public sealed record RecordEventRequest(
    SubjectRequest Subject,
    RegisterEventKind Kind,
    DateOnly Day,
    AccidentField? Field,
    AccidentToll? Toll,
    AccidentGrade? Grade,
    string? GradeRule,
    string Description,
    PaperDocument Source
);

/// <summary>Why an entry is wrong.</summary>
public sealed record RejectEventRequest(string Reason);

/// <summary>An entry of a register.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Subject">Against whom.</param>
/// <param name="Kind">What happened.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Day">The day it happened.</param>
/// <param name="Field">Accidents: the field.</param>
/// <param name="Grade">Accidents: the grade.</param>
/// <param name="GradeName">Its Chinese name.</param>
/// <param name="GradeRule">Accidents: the rule by which it was graded.</param>
/// <param name="Description">What happened.</param>
/// <param name="Source">The paper it is known from.</param>
/// <param name="RecordedBy">Name of who entered it.</param>
/// <param name="RecordedAt">Award time.</param>
/// <param name="CheckedBy">Name of who confirmed or rejected it.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="Reason">Why it was rejected.</param>
/// <param name="HolderOf">Certificate number, where the subject holds an award that is not revoked.</param>
/// <param name="Corrections">What was proposed to take its effect away, the oldest first.</param>
public sealed record RegisterEventView(
    Guid Id,
    RegisterEventState State,
    SubjectView Subject,
    RegisterEventKind Kind,
    string KindName,
    DateOnly Day,
    AccidentField? Field,
    AccidentGrade? Grade,
    string? GradeName,
    string? GradeRule,
    string Description,
    PaperDocument Source,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    string? CheckedBy,
    DateTimeOffset? CheckedAt,
    string? Reason,
    string? HolderOf,
    IReadOnlyList<RegisterCorrectionView> Corrections
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
