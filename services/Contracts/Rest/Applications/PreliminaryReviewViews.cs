using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Whether a clerk may open a case before the own unit, and what is to be done first (articles 7, 22).</summary>
public enum CaseOpening
{
    /// <summary>It may be opened.</summary>
    Open,

    /// <summary>The edition's 承诺书 is to be signed first.</summary>
    PledgeMissing,

    /// <summary>Interests in it are to be declared first.</summary>
    DeclarationMissing,
}

/// <summary>An application in the queue of a body that works on it.</summary>
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
/// <param name="OpenConsultations">Departments that have not replied.</param>
/// <param name="Opening">Whether the clerk may open it.</param>
public sealed record CaseRow(
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
    int OpenConsultations,
    CaseOpening Opening = CaseOpening.Open
);

/// <summary>A consultation (第十二条).</summary>
/// <param name="Id">Its id.</param>
/// <param name="ApplicationId">The application.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="CandidateName">名称 or 姓名.</param>
/// <param name="CandidatePlace">所在县（区） or 工作单位.</param>
/// <param name="ReceivingUnit">Who asks.</param>
/// <param name="ReceivingBody">Its name.</param>
/// <param name="DepartmentUnit">Unit code of who is asked; null for a department without a place in the system.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="DueOn">Reply by.</param>
/// <param name="Overdue">The day has passed without a reply.</param>
/// <param name="Letter">征求意见函.</param>
/// <param name="SentAt">When.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Withdrawal">The objection was withdrawn in writing.</param>
/// <param name="Opening">Whether the clerk may open it; until then letter and reply are left out.</param>
public sealed record ConsultationView(
    Guid Id,
    Guid ApplicationId,
    CandidateKind Kind,
    string CandidateName,
    string CandidatePlace,
    string ReceivingUnit,
    string ReceivingBody,
    string? DepartmentUnit,
    string DepartmentName,
    DateOnly DueOn,
    bool Overdue,
    PaperDocument? Letter,
    DateTimeOffset SentAt,
    ConsultationReplyView? Reply,
    ObjectionWithdrawalView? Withdrawal,
    CaseOpening Opening = CaseOpening.Open
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A reply.</summary>
/// <param name="Answer">无异议 or 有异议.</param>
/// <param name="Reasons">With 有异议.</param>
/// <param name="Document">回函.</param>
/// <param name="RepliedBy">Name of the person who replied, or of the body whose paper was registered.</param>
/// <param name="RepliedAt">When.</param>
/// <param name="RegistrationId">代录: registered from paper under this id; null when replied in the system.</param>
public sealed record ConsultationReplyView(
    ConsultationAnswer Answer,
    string? Reasons,
    PaperDocument? Document,
    string RepliedBy,
    DateTimeOffset RepliedAt,
    Guid? RegistrationId
);

/// <summary>An objection withdrawn in writing.</summary>
/// <param name="Document">The writing.</param>
/// <param name="WithdrawnBy">Who.</param>
/// <param name="At">When.</param>
/// <param name="RegistrationId">代录.</param>
public sealed record ObjectionWithdrawalView(
    PaperDocument Document,
    string WithdrawnBy,
    DateTimeOffset At,
    Guid? RegistrationId
);

/// <summary>The 初审意见 as given.</summary>
/// <param name="Passed">Whether the applicant passes.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="Document">Number, date and scan.</param>
/// <param name="AnswersToObjections">How objections are answered.</param>
/// <param name="InternalConsultation">Opinions sought inside the unit.</param>
/// <param name="GivenBy">Name of the clerk.</param>
/// <param name="GivenAt">When.</param>
public sealed record PreliminaryOpinionView(
    bool Passed,
    string Opinion,
    PaperDocument Document,
    string? AnswersToObjections,
    string? InternalConsultation,
    string GivenBy,
    DateTimeOffset GivenAt
);

/// <summary>A return for correction.</summary>
/// <param name="Reasons">What has to be corrected.</param>
/// <param name="ReturnedBy">Name of the clerk.</param>
/// <param name="ReturnedAt">When.</param>
/// <param name="Corrects">What of who the candidate is may be corrected.</param>
public sealed record CorrectionView(
    string Reasons,
    string ReturnedBy,
    DateTimeOffset ReturnedAt,
    IReadOnlyList<CandidatePart>? Corrects = null
);

/// <summary>What the receiving body has done with an application.</summary>
/// <param name="Returns">Returns for correction, in order.</param>
/// <param name="Opinion">初审意见.</param>
/// <param name="ReportedAt">When it was reported to 市质量强市办.</param>
/// <param name="ReportDocument">上报函.</param>
public sealed record PreliminaryRecordView(
    IReadOnlyList<CorrectionView> Returns,
    PreliminaryOpinionView? Opinion,
    DateTimeOffset? ReportedAt,
    PaperDocument? ReportDocument
);

/// <summary>An identity number in full; the reading is recorded.</summary>
/// <param name="DocumentKind">Kind of document.</param>
/// <param name="Number">The number.</param>
public sealed record UnmaskedNumberView(string DocumentKind, string Number);

/// <summary>An application as its receiving body sees it; identity numbers masked.</summary>
/// <param name="Case">What it is and where it stands.</param>
/// <param name="Form">The latest submission; null when locked.</param>
/// <param name="Version">Its number.</param>
/// <param name="Consultations">Who was asked, and the replies.</param>
/// <param name="Record">What the receiving body has done.</param>
/// <param name="Remarks">What refuses nothing and should be looked at.</param>
/// <param name="RefusalReasons">第十三条：why it was not accepted, for the body that received it.</param>
public sealed record PreliminaryCaseView(
    CaseRow Case,
    ApplicationForm? Form,
    int Version,
    IReadOnlyList<ConsultationView> Consultations,
    PreliminaryRecordView Record,
    IReadOnlyList<FormRemark>? Remarks = null,
    string? RefusalReasons = null
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
