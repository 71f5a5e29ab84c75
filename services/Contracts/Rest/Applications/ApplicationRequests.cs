using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Begins a draft.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Kind">Organisation or individual (article 2): fixed for good.</param>
public sealed record CreateApplicationRequest(Guid EditionId, CandidateKind Kind);

/// <summary>Withdraws an application (article 3).</summary>
/// <param name="Reason">Optional: the applicant owes none.</param>
public sealed record WithdrawApplicationRequest(string? Reason);

/// <summary>Locks an application in which something 涉密 was found (article 11).</summary>
/// <param name="Reason">Who found it and what is done outside the system; never what the secret says.</param>
public sealed record LockApplicationRequest(string Reason);

/// <summary>Records what was done outside the system with a locked application (article 11).</summary>
/// <param name="What">Whom it was handed to, by which paper, with what result; never what the secret says.</param>
public sealed record RecordHandlingRequest(string What);
