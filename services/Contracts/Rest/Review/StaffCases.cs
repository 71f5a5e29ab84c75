namespace QualityAward.Contracts.Rest.Review;

/// <summary>Where a case about somebody who takes part in the award's work stands (article 25).</summary>
public enum StaffCaseState
{
    /// <summary>Opened.</summary>
    Opened,

    /// <summary>Found, by a decision: the qualification is withdrawn.</summary>
    Found,

    /// <summary>Not found; closed without effect.</summary>
    Dismissed,
}

/// <summary>To whom a case is handed on (article 25).</summary>
public enum ReferralTarget
{
    /// <summary>主管部门或者所在单位: asked to hold the person responsible.</summary>
    SuperiorOrEmployer,

    /// <summary>有管理权限的机关: 处分.</summary>
    CompetentAuthority,

    /// <summary>纪检监察机关.</summary>
    DisciplineInspection,

    /// <summary>司法机关: 涉嫌犯罪.</summary>
    Judiciary,
}

/// <summary>Opens a case.</summary>
/// <param name="Subject">Account id of the person.</param>
/// <param name="Facts">What is alleged; at most 4000 characters.</param>
/// <param name="EditionId">In which edition's work, if in one.</param>
/// <param name="Source">From which paper it is known, if any.</param>
public sealed record OpenStaffCaseRequest(
    string Subject,
    string Facts,
    Guid? EditionId = null,
    PaperDocument? Source = null
);

/// <summary>What was found.</summary>
/// <param name="Reasons">The facts found; at most 4000 characters.</param>
/// <param name="Document">The decision: number, date and scan.</param>
public sealed record FindStaffCaseRequest(string Reasons, PaperDocument Document);

/// <summary>Closes a case without a finding.</summary>
/// <param name="Reasons">Why.</param>
public sealed record DismissStaffCaseRequest(string Reasons);

/// <summary>Records 提请追究责任, or a 移送.</summary>
/// <param name="Target">To whom.</param>
/// <param name="Addressee">Its name.</param>
/// <param name="Document">The letter: number and date.</param>
public sealed record ReferStaffCaseRequest(
    ReferralTarget Target,
    string Addressee,
    PaperDocument Document
);

/// <summary>A recorded referral.</summary>
/// <param name="Target">To whom.</param>
/// <param name="TargetName">Its Chinese name.</param>
/// <param name="Addressee">Which.</param>
/// <param name="Document">The letter.</param>
/// <param name="ByName">Name of who recorded it.</param>
/// <param name="At">Award time.</param>
public sealed record ReferralView(
    ReferralTarget Target,
    string TargetName,
    string Addressee,
    PaperDocument Document,
    string ByName,
    DateTimeOffset At
);

/// <summary>A case about a member of staff. Never public, and for the person and their colleagues in office it does not exist.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Roles">What the person took part as.</param>
/// <param name="EditionId">In which edition's work, if in one.</param>
/// <param name="Facts">What is alleged.</param>
/// <param name="Source">From which paper it is known.</param>
/// <param name="OpenedBy">Name.</param>
/// <param name="OpenedAt">Award time.</param>
/// <param name="Reasons">Of the finding or the dismissal.</param>
/// <param name="Decision">The decision.</param>
/// <param name="ClosedBy">Name of who found or dismissed.</param>
/// <param name="ClosedAt">Award time.</param>
/// <param name="Referrals">To whom it was handed on.</param>
public sealed record StaffCaseView(
    Guid Id,
    StaffCaseState State,
    string Subject,
    string Name,
    string Unit,
    IReadOnlyList<string> Roles,
    Guid? EditionId,
    string Facts,
    PaperDocument? Source,
    string OpenedBy,
    DateTimeOffset OpenedAt,
    string? Reasons,
    PaperDocument? Decision,
    string? ClosedBy,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<ReferralView> Referrals
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
