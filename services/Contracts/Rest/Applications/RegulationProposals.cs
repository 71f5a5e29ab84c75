namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where a version of the 管理办法 stands that an administrator has entered.</summary>
public enum RegulationProposalState
{
    /// <summary>Another administrator has to compare it with its document.</summary>
    Proposed,

    /// <summary>Checked: it counts.</summary>
    Adopted,

    /// <summary>Sent back; it never counted.</summary>
    Rejected,

    /// <summary>Taken back before any edition rested on it.</summary>
    Undone,
}

/// <summary>A version of the 管理办法, typed from its document.</summary>
/// <param name="Title">Its title, 1–100 characters.</param>
/// <param name="Issuer">Who issued it, 1–100 characters.</param>
/// <param name="Document">The document: number, date of issue and scan, all required.</param>
/// <param name="InForceFrom">First day in force (article 32); not before the issue, at most a year after it.</param>
/// <param name="InForceTo">Last day in force; one to ten years.</param>
/// <param name="CycleYears">Length of an edition's cycle in years (article 4).</param>
/// <param name="OrganisationQuota">At most so many organisations (article 4).</param>
/// <param name="IndividualQuota">At most so many individuals (article 4).</param>
/// <param name="CleanYears">Look-back without accidents in years (articles 9 and 10).</param>
/// <param name="AcceptanceNoticeDays">Least length of the acceptance notice in working days (article 13).</param>
/// <param name="AwardNoticeDays">Least length of the notice of proposed winners in working days (article 18).</param>
/// <param name="BanYears">Ban after fraud in years (article 24).</param>
/// <param name="LiabilityYears">Years after the award in which an accident revokes it (article 27).</param>
/// <param name="Repeals">Code of the version that it repeals before its time; null where none.</param>
public sealed record ProposeRegulationRequest(
    string Title,
    string Issuer,
    PaperDocument Document,
    DateOnly InForceFrom,
    DateOnly InForceTo,
    int CycleYears,
    int OrganisationQuota,
    int IndividualQuota,
    int CleanYears,
    int AcceptanceNoticeDays,
    int AwardNoticeDays,
    int BanYears,
    int LiabilityYears,
    string? Repeals = null
);

/// <summary>Why an entry is sent back or undone.</summary>
/// <param name="Reason">1–500 characters.</param>
public sealed record RegulationReasonRequest(string Reason);

/// <summary>A version as entered, with what became of it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Its numbers and days.</param>
/// <param name="Document">The document.</param>
/// <param name="ProposerId">Account of who entered it, and so does not check it.</param>
/// <param name="ProposedBy">Name of who entered it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="CheckedBy">Name of who checked or rejected it.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="UndoneBy">Name of who undid it.</param>
/// <param name="UndoneAt">Award time.</param>
/// <param name="Reason">Why it was rejected or undone.</param>
public sealed record RegulationProposalView(
    Guid Id,
    RegulationProposalState State,
    RegulationVersionView Version,
    PaperDocument Document,
    string ProposerId,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? CheckedBy,
    DateTimeOffset? CheckedAt,
    string? UndoneBy,
    DateTimeOffset? UndoneAt,
    string? Reason
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
