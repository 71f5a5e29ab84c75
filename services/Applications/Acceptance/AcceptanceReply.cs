using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance;

/// <summary>A department's reply.</summary>
/// <param name="Answers">One a candidate.</param>
/// <param name="Document">回函.</param>
/// <param name="RepliedBy">Name of the person, or of the body whose paper was registered.</param>
/// <param name="RepliedAt">Award time.</param>
/// <param name="RegistrationId">代录, or null.</param>
public sealed record AcceptanceReply(
    IReadOnlyList<CandidateAnswer> Answers,
    PaperDocument? Document,
    string RepliedBy,
    DateTimeOffset RepliedAt,
    Guid? RegistrationId
);

/// <summary>How an objection was dealt with.</summary>
/// <param name="ApplicationId">The candidate.</param>
/// <param name="Handling">What was found and done.</param>
/// <param name="HandledBy">Name of the clerk.</param>
/// <param name="HandledAt">Award time.</param>
public sealed record ObjectionHandling(
    Guid ApplicationId,
    string Handling,
    string HandledBy,
    DateTimeOffset HandledAt
);
