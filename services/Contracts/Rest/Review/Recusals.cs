namespace QualityAward.Contracts.Rest.Review;

/// <summary>How a recusal came up (article 22).</summary>
public enum RecusalSource
{
    /// <summary>The person declared a relation.</summary>
    Declared,

    /// <summary>The system found a relation in the data.</summary>
    Found,

    /// <summary>The person applied for it.</summary>
    Applied,

    /// <summary>The supervision group, the office or the applicant suggested it.</summary>
    Suggested,
}

/// <summary>Where a recusal stands.</summary>
public enum RecusalState
{
    /// <summary>Not decided yet.</summary>
    Pending,

    /// <summary>The person stays out of the case.</summary>
    Granted,

    /// <summary>Decided that there is no ground.</summary>
    Refused,
}

/// <summary>Applies for one's own recusal, or suggests that of somebody else (article 22).</summary>
/// <param name="Subject">Account id of the person who should stay out.</param>
/// <param name="CandidateId">The case.</param>
/// <param name="Reason">Why; no relative's name.</param>
public sealed record RecusalRequest(string Subject, Guid CandidateId, string Reason);

/// <summary>Somebody who handles an applicant's case, whose recusal the applicant may suggest.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Role code.</param>
public sealed record HandlingPersonView(string Subject, string Name, string Role);

/// <summary>
/// Decides on a recusal: 领导小组 for the office, the supervisors and its own members, 市质量强市办 for everybody else.
/// </summary>
public sealed record DecideRecusalRequest(bool Granted, string Reason);

/// <summary>A recusal.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EditionId">Edition.</param>
/// <param name="CandidateId">The case.</param>
/// <param name="CandidateName">Its name.</param>
/// <param name="Subject">Who stays out.</param>
/// <param name="SubjectName">Name, where known.</param>
/// <param name="Source">How it came up.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DecidedByRole">Which role decides, a value of <c>Roles</c>.</param>
/// <param name="RequestedAt">When it came up.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="Decision">Why it was decided so.</param>
public sealed record RecusalView(
    Guid Id,
    Guid EditionId,
    Guid CandidateId,
    string CandidateName,
    string Subject,
    string SubjectName,
    RecusalSource Source,
    string Reason,
    RecusalState State,
    string DecidedByRole,
    DateTimeOffset RequestedAt,
    DateTimeOffset? DecidedAt,
    string? Decision
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
