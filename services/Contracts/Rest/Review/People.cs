namespace QualityAward.Contracts.Rest.Review;

/// <summary>The two groups of article 7.</summary>
public enum ReviewGroup
{
    /// <summary>评审专家组.</summary>
    Expert,

    /// <summary>评审监督组.</summary>
    Supervisor,
}

/// <summary>A relation to a candidate (article 22). Kinship by type only, never a name.</summary>
public enum RelationKind
{
    /// <summary>无.</summary>
    None,

    /// <summary>现任职单位.</summary>
    Employer,

    /// <summary>曾任职单位.</summary>
    PriorEmployer,

    /// <summary>持股.</summary>
    Shareholding,

    /// <summary>咨询辅导.</summary>
    Advice,

    /// <summary>合作著作、项目.</summary>
    Coauthor,

    /// <summary>兼职、聘任.</summary>
    Appointment,

    /// <summary>亲属关系.</summary>
    Kinship,

    /// <summary>其他可能影响公正的关系.</summary>
    OtherPrivate,
}

/// <summary>The office appoints an expert or a supervisor (article 7).</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Group">Which group.</param>
/// <param name="RelatedUnits">Credit codes and unit codes of employer, prior employers and other known relations.</param>
public sealed record AppointRequest(
    Guid EditionId,
    string Subject,
    string Name,
    ReviewGroup Group,
    IReadOnlyList<string> RelatedUnits
);

/// <summary>An appointment.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EditionId">Edition.</param>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Group">Which group.</param>
/// <param name="RelatedUnits">Known relations (article 22).</param>
/// <param name="Withdrawn">Whether the qualification was withdrawn (article 25).</param>
/// <param name="WithdrawnAt">When.</param>
/// <param name="WithdrawnReason">Why.</param>
/// <param name="WithdrawnDocument">On which paper, if any.</param>
public sealed record AppointmentView(
    Guid Id,
    Guid EditionId,
    string Subject,
    string Name,
    ReviewGroup Group,
    IReadOnlyList<string> RelatedUnits,
    bool Withdrawn,
    DateTimeOffset? WithdrawnAt = null,
    string? WithdrawnReason = null,
    PaperDocument? WithdrawnDocument = null
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Withdraws a qualification at once (article 25).</summary>
public sealed record WithdrawAppointmentRequest(string Reason, PaperDocument? Document);

/// <summary>One declaration.</summary>
public sealed record DeclareRequest(Guid CandidateId, RelationKind Relation, string? Note);

/// <summary>One candidate to declare on, with what tells it from others of its name.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Name">Name.</param>
/// <param name="Relation">What was declared; null before.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Place">所在县（区）.</param>
/// <param name="Employer">工作单位; empty for organisations.</param>
public sealed record DeclarationView(
    Guid CandidateId,
    string Name,
    RelationKind? Relation,
    Common.CandidateKind? Kind = null,
    string? Place = null,
    string? Employer = null
);
