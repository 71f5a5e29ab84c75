namespace QualityAward.Contracts.Rest.Applications;

/// <summary>复核结论 of 市质量强市办.</summary>
/// <param name="Acceptable">Fit for the draft 受理名单.</param>
/// <param name="Remarks">Required where it is not.</param>
public sealed record RecheckFindingRequest(bool Acceptable, string? Remarks);

/// <summary>不予受理.</summary>
/// <param name="Reasons">Go to the receiving body; never published.</param>
public sealed record RefuseApplicationRequest(string Reasons);

/// <summary>Drafts the edition's 受理名单 from those found acceptable.</summary>
/// <param name="EditionId">The edition.</param>
public sealed record DraftAcceptanceListRequest(Guid EditionId);

/// <summary>The draft's candidates, both kinds.</summary>
/// <param name="ApplicationIds">Only applications that a receiving body has reported and the re-check found acceptable.</param>
public sealed record AcceptanceEntriesRequest(IReadOnlyList<Guid> ApplicationIds);

/// <summary>Asks municipal departments for their opinion on the draft list.</summary>
/// <param name="Departments">Whom, on which candidates; null: the default list of each kind, on all candidates of the kind.</param>
/// <param name="DueOn">Reply by this day.</param>
/// <param name="Letter">征求意见函.</param>
public sealed record ConsultDepartmentsRequest(
    IReadOnlyList<ConsultedDepartment>? Departments,
    DateOnly DueOn,
    PaperDocument? Letter
);

/// <summary>A department and the candidates it is asked about.</summary>
/// <param name="Unit">Unit code of a 市级有关部门.</param>
/// <param name="ApplicationIds">Null: all candidates on the list.</param>
public sealed record ConsultedDepartment(string Unit, IReadOnlyList<Guid>? ApplicationIds);

/// <summary>A department's reply on the draft list: one answer for each candidate it was asked about.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Document">回函.</param>
public sealed record AcceptanceReplyRequest(
    IReadOnlyList<CandidateAnswer> Answers,
    PaperDocument? Document
);

/// <summary>The payload of the registered act <c>acceptance-consultation-reply</c>.</summary>
/// <param name="ConsultationId">Which consultation.</param>
/// <param name="Answers">The answers.</param>
public sealed record RegisteredAcceptanceReply(
    Guid ConsultationId,
    IReadOnlyList<CandidateAnswer> Answers
);

/// <summary>One candidate's answer.</summary>
/// <param name="ApplicationId">The candidate.</param>
/// <param name="Answer">无异议 or 有异议.</param>
/// <param name="Reasons">Required with 有异议.</param>
public sealed record CandidateAnswer(
    Guid ApplicationId,
    ConsultationAnswer Answer,
    string? Reasons
);

/// <summary>How a department's objection to a candidate was dealt with.</summary>
/// <param name="ConsultationId">Whose objection.</param>
/// <param name="ApplicationId">To which candidate.</param>
/// <param name="Handling">What was found and done.</param>
public sealed record HandleObjectionRequest(
    Guid ConsultationId,
    Guid ApplicationId,
    string Handling
);

/// <summary>Puts the 受理名单 before the public.</summary>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Document">The stamped paper.</param>
/// <param name="Title">Title; default: the usual one.</param>
/// <param name="Paragraphs">Text; default: drawn up from the edition.</param>
public sealed record AnnounceAcceptanceRequest(
    string DocumentNumber,
    PaperDocument? Document,
    string? Title,
    IReadOnlyList<string>? Paragraphs
)
{
    /// <summary>发文字号 in its proper form.</summary>
    public string DocumentNumber { get; init; } = Common.DocumentNumber.Normalise(DocumentNumber);
}

/// <summary>Whom 市质量强市办 usually consults, by group.</summary>
/// <param name="Units">Unit codes of 市级有关部门.</param>
public sealed record DefaultDepartmentsRequest(IReadOnlyList<string> Units);
