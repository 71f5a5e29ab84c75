namespace QualityAward.Contracts.Rest.Applications;

/// <summary>What a body that was asked for its opinion answers.</summary>
public enum ConsultationAnswer
{
    /// <summary>无异议.</summary>
    NoObjection,

    /// <summary>有异议, with reasons.</summary>
    Objection,
}

/// <summary>第十二条：asks a department in writing for its opinion on an applicant.</summary>
/// <param name="DepartmentUnit">Unit code, where the department has a place in the system; else null.</param>
/// <param name="DepartmentName">Name of a 县（区）有关部门 without one; else null.</param>
/// <param name="DueOn">Reply by this day.</param>
/// <param name="Letter">征求意见函.</param>
public sealed record OpenConsultationRequest(
    string? DepartmentUnit,
    string? DepartmentName,
    DateOnly DueOn,
    PaperDocument? Letter
);

/// <summary>A department's reply. Registered from paper (act <c>consultation-reply</c>) with the consultation's id besides.</summary>
/// <param name="Answer">无异议 or 有异议.</param>
/// <param name="Reasons">Required with 有异议.</param>
/// <param name="Document">回函.</param>
public sealed record ConsultationReplyRequest(
    ConsultationAnswer Answer,
    string? Reasons,
    PaperDocument? Document
);

/// <summary>The payload of the registered act <c>consultation-reply</c>.</summary>
/// <param name="ConsultationId">Which consultation.</param>
/// <param name="Answer">无异议 or 有异议.</param>
/// <param name="Reasons">Required with 有异议.</param>
public sealed record RegisteredConsultationReply(
    Guid ConsultationId,
    ConsultationAnswer Answer,
    string? Reasons
);

/// <summary>The payload of the registered act <c>consultation-objection-withdrawal</c>; the paper is the registration's.</summary>
/// <param name="ConsultationId">Which consultation.</param>
public sealed record RegisteredObjectionWithdrawal(Guid ConsultationId);

/// <summary>An objection is withdrawn by its author, in writing.</summary>
/// <param name="Document">The writing.</param>
public sealed record WithdrawObjectionRequest(PaperDocument Document);

/// <summary>Returns an application for correction.</summary>
/// <param name="Reasons">What has to be corrected.</param>
/// <param name="Corrects">What of who the candidate is was written wrongly and may be corrected; null or empty: nothing.</param>
public sealed record ReturnForCorrectionRequest(
    string Reasons,
    IReadOnlyList<CandidatePart>? Corrects = null
);

/// <summary>初审意见.</summary>
/// <param name="Passed">Whether the applicant passes.</param>
/// <param name="Opinion">The opinion; where the applicant fails, its reasons.</param>
/// <param name="Document">Number, date and scan, all required.</param>
/// <param name="AnswersToObjections">Where a department objects (routes other than the county's): how the opinion answers.</param>
/// <param name="InternalConsultation">市级行业主管部门: how opinions were sought inside the unit and what they were.</param>
public sealed record PreliminaryOpinionRequest(
    bool Passed,
    string Opinion,
    PaperDocument Document,
    string? AnswersToObjections,
    string? InternalConsultation
);

/// <summary>Reports the result to 市质量强市办.</summary>
/// <param name="Document">上报函.</param>
public sealed record ReportPreliminaryRequest(PaperDocument? Document);

/// <summary>Why somebody needs to read an identity number in full; recorded.</summary>
/// <param name="Purpose">The purpose.</param>
public sealed record UnmaskRequest(string Purpose);
