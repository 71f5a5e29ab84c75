using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>What the registers and credit records answered, kept with the decision that rests on it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When asked.</param>
/// <param name="AskedBy">Name of the clerk, or the step that asked.</param>
/// <param name="Clean">Nothing stands against the candidate.</param>
/// <param name="Findings">What stands against it.</param>
public sealed record RegisterQueryView(
    Guid Id,
    DateTimeOffset At,
    string AskedBy,
    bool Clean,
    IReadOnlyList<RegisterFindingView> Findings
);

/// <summary>One thing that stands against a candidate.</summary>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Detail">Chinese sentence.</param>
/// <param name="Article">Article.</param>
public sealed record RegisterFindingView(string Code, string Detail, int Article);

/// <summary>复核结论.</summary>
/// <param name="Acceptable">Fit for the draft 受理名单.</param>
/// <param name="Remarks">Remarks.</param>
/// <param name="FoundBy">Name of the clerk.</param>
/// <param name="FoundAt">When.</param>
public sealed record RecheckFindingView(
    bool Acceptable,
    string? Remarks,
    string FoundBy,
    DateTimeOffset FoundAt
);

/// <summary>Where a 受理名单 stands.</summary>
public enum AcceptanceListState
{
    /// <summary>拟定.</summary>
    Draft,

    /// <summary>征求意见.</summary>
    Consulting,

    /// <summary>公示.</summary>
    Announced,

    /// <summary>确定.</summary>
    Concluded,
}

/// <summary>The 受理名单 of an edition: one document, two sections that never mix.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Organisations">The organisations.</param>
/// <param name="Individuals">The individuals.</param>
/// <param name="Consultations">Who was asked, and the replies.</param>
/// <param name="NoticeId">Address of the public notice: <c>/notices/{id}</c>.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="AnnouncedOn">Day of publication.</param>
/// <param name="ConcludedAt">When it became final.</param>
public sealed record AcceptanceListView(
    Guid Id,
    Guid EditionId,
    string EditionName,
    AcceptanceListState State,
    IReadOnlyList<AcceptanceEntryView> Organisations,
    IReadOnlyList<AcceptanceEntryView> Individuals,
    IReadOnlyList<AcceptanceConsultationView> Consultations,
    Guid? NoticeId,
    string? DocumentNumber,
    DateOnly? AnnouncedOn,
    DateTimeOffset? ConcludedAt
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A candidate on the list.</summary>
/// <param name="ApplicationId">The candidate.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="Place">所在县（区） or 工作单位.</param>
/// <param name="ReceivingBody">初审单位.</param>
/// <param name="State">Where the application stands.</param>
/// <param name="StateName">Its Chinese name.</param>
public sealed record AcceptanceEntryView(
    Guid ApplicationId,
    CandidateKind Kind,
    string Name,
    string Place,
    string ReceivingBody,
    string State,
    string StateName
);

/// <summary>A department asked about the draft list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ListId">The list.</param>
/// <param name="EditionName">The edition.</param>
/// <param name="DepartmentUnit">Unit code.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="DueOn">Reply by.</param>
/// <param name="Overdue">The day has passed without a reply.</param>
/// <param name="Letter">征求意见函.</param>
/// <param name="Candidates">Those it is asked about.</param>
/// <param name="RepliedBy">Who replied; null while open.</param>
/// <param name="RepliedAt">When.</param>
/// <param name="Document">回函.</param>
/// <param name="RegistrationId">代录.</param>
/// <param name="Opening">Whether the clerk may open it; until then letter and reply are left out.</param>
public sealed record AcceptanceConsultationView(
    Guid Id,
    Guid ListId,
    string EditionName,
    string DepartmentUnit,
    string DepartmentName,
    DateOnly DueOn,
    bool Overdue,
    PaperDocument? Letter,
    IReadOnlyList<ConsultedCandidateView> Candidates,
    string? RepliedBy,
    DateTimeOffset? RepliedAt,
    PaperDocument? Document,
    Guid? RegistrationId,
    CaseOpening Opening = CaseOpening.Open
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A candidate a department is asked about, with its answer.</summary>
/// <param name="ApplicationId">The candidate.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="Place">所在县（区） or 工作单位.</param>
/// <param name="Answer">Null while open.</param>
/// <param name="Reasons">Of an objection.</param>
/// <param name="Handling">How the objection was dealt with; the office's, not shown to departments.</param>
public sealed record ConsultedCandidateView(
    Guid ApplicationId,
    CandidateKind Kind,
    string Name,
    string Place,
    ConsultationAnswer? Answer,
    string? Reasons,
    string? Handling
);

/// <summary>Whom 市质量强市办 usually consults (第十三条); data, editable.</summary>
/// <param name="Group"><c>enterprises</c> (and their heads) or <c>public-institutions</c> (their persons).</param>
/// <param name="GroupName">Its Chinese name.</param>
/// <param name="Units">Unit codes.</param>
public sealed record DefaultDepartmentsView(
    string Group,
    string GroupName,
    IReadOnlyList<string> Units
);

/// <summary>A reported application in 市质量强市办's queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="Place">Organisation: 所在县（区）.</param>
/// <param name="Employer">Individual: 工作单位.</param>
/// <param name="ReceivingUnit">Unit code of the receiving body.</param>
/// <param name="ReceivingBody">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="Acceptable">复核结论; null before it.</param>
public sealed record RecheckRow(
    Guid Id,
    Guid EditionId,
    CandidateKind Kind,
    string Name,
    string? Place,
    string? Employer,
    string ReceivingUnit,
    string ReceivingBody,
    string State,
    string StateName,
    bool? Acceptable
);

/// <summary>A reported application as 市质量强市办 re-checks it.</summary>
/// <param name="Case">What it is and where it stands.</param>
/// <param name="Form">The latest submission without number, contact and secret passages; null when locked.</param>
/// <param name="Preliminary">What the receiving body did.</param>
/// <param name="Consultations">Whom the receiving body asked, and the replies.</param>
/// <param name="Queries">Register and credit queries, latest first.</param>
/// <param name="Finding">复核结论.</param>
/// <param name="RefusalReasons">不予受理的理由; never published.</param>
/// <param name="Handling">涉密锁定 and what was done outside the system since, in order.</param>
/// <param name="Remarks">What refuses nothing and should be looked at.</param>
public sealed record RecheckView(
    CaseRow Case,
    ApplicationForm? Form,
    PreliminaryRecordView Preliminary,
    IReadOnlyList<ConsultationView> Consultations,
    IReadOnlyList<RegisterQueryView> Queries,
    RecheckFindingView? Finding,
    string? RefusalReasons,
    IReadOnlyList<HandlingStepView> Handling,
    IReadOnlyList<FormRemark>? Remarks = null
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>The lock of an application in which something 涉密 was found, or what was done about it.</summary>
/// <param name="What">The act, in Chinese.</param>
/// <param name="Text">In the words of whoever acted.</param>
/// <param name="By">Name.</param>
/// <param name="At">Award time.</param>
public sealed record HandlingStepView(string What, string? Text, string By, DateTimeOffset At);
