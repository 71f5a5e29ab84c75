namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>Where a complaint stands (article 21).</summary>
public enum ComplaintState
{
    /// <summary>已提交.</summary>
    Filed,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>调查核实中.</summary>
    Investigating,

    /// <summary>已作出处理结论.</summary>
    Decided,

    /// <summary>已答复.</summary>
    Replied,

    /// <summary>已移送.</summary>
    Transferred,
}

/// <summary>What can be done with a complaint.</summary>
public enum ComplaintVerb
{
    /// <summary>提交.</summary>
    File,

    /// <summary>受理.</summary>
    Accept,

    /// <summary>调查核实.</summary>
    Investigate,

    /// <summary>请投诉人补充.</summary>
    Ask,

    /// <summary>标注暂缓.</summary>
    MarkSuspend,

    /// <summary>以核查结论解除暂缓.</summary>
    LiftSuspend,

    /// <summary>由领导小组决定解除暂缓.</summary>
    LiftByLeadingGroup,

    /// <summary>作出结论.</summary>
    Decide,

    /// <summary>答复投诉人.</summary>
    Reply,

    /// <summary>移送.</summary>
    Transfer,

    /// <summary>甄别: 领导小组 says who is meant where that is only likely.</summary>
    Look,
}

/// <summary>About whose conduct a complaint is; the complainant chooses (article 21).</summary>
public enum ComplaintTarget
{
    /// <summary>初审单位.</summary>
    ReceivingBody,

    /// <summary>征求意见部门.</summary>
    Department,

    /// <summary>市质量强市办.</summary>
    Office,

    /// <summary>评审专家.</summary>
    Expert,

    /// <summary>评审监督组: 领导小组 handles it.</summary>
    Supervisor,

    /// <summary>领导小组.</summary>
    LeadingGroup,

    /// <summary>市政府.</summary>
    Government,

    /// <summary>申报主体.</summary>
    Applicant,

    /// <summary>其他人员, or whoever files cannot say.</summary>
    Other,
}

/// <summary>Whom a complaint can be said to be about.</summary>
/// <param name="Targets">What can be chosen, with its name.</param>
/// <param name="Supervisors">Names of the supervisors as 领导小组 has published them; 其他人员 can always be chosen beside.</param>
public sealed record ComplaintChoicesView(
    IReadOnlyList<ComplaintTargetView> Targets,
    IReadOnlyList<string> Supervisors
);

/// <summary>One of the choices.</summary>
/// <param name="Target">Its code.</param>
/// <param name="Name">In Chinese.</param>
public sealed record ComplaintTargetView(ComplaintTarget Target, string Name);

/// <summary>Somebody who may be meant, by how the complaint reads.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="RoleName">What the person takes part as.</param>
public sealed record LikelyPersonView(string Subject, string Name, string RoleName);

/// <summary>Who writes in a complaint.</summary>
public enum ComplaintParty
{
    /// <summary>投诉人.</summary>
    Complainant,

    /// <summary>办理人.</summary>
    Desk,
}

/// <summary>To whom leads are handed over (article 25).</summary>
public enum TransferTarget
{
    /// <summary>纪检监察机关: 违纪、职务违法.</summary>
    DisciplineInspection,

    /// <summary>司法机关: 涉嫌犯罪.</summary>
    Judiciary,
}

/// <summary>A complaint about 受理 or 评审, by anybody (article 21).</summary>
/// <param name="Subject">In a few words; at most 200 characters.</param>
/// <param name="Text">What happened; at most 20000 characters.</param>
/// <param name="Contact">Name and how to reach the complainant; null or empty for an unsigned complaint.</param>
/// <param name="CandidateId">The candidate it concerns, where it concerns one.</param>
/// <param name="PersonComplainedAbout">Name (or account id) of the person it is about, who will never learn of it.</param>
/// <param name="AboutSupervisor">It is about a member of 评审监督组: 领导小组 handles it.</param>
/// <param name="FileIds">Uploaded before to <c>/complaints/files</c>; at most 20.</param>
/// <param name="About">About whose conduct it is; null or empty where that was not asked.</param>
/// <param name="SupervisorNamed">One of the supervisors' published names; null for 其他人员.</param>
public sealed record FileComplaintRequest(
    string Subject,
    string Text,
    string? Contact = null,
    Guid? CandidateId = null,
    string? PersonComplainedAbout = null,
    bool AboutSupervisor = false,
    IReadOnlyList<Guid>? FileIds = null,
    IReadOnlyList<ComplaintTarget>? About = null,
    string? SupervisorNamed = null
);

/// <summary>The only key to the complaint; it is stored nowhere.</summary>
/// <param name="Receipt">24 characters in groups of four.</param>
public sealed record ComplaintReceipt(string Receipt);

/// <summary>What the complainant adds or answers.</summary>
/// <param name="Text">At most 20000 characters.</param>
/// <param name="FileIds">Uploaded before to <c>/complaints/files</c>.</param>
public sealed record ComplaintMessageRequest(string Text, IReadOnlyList<Guid>? FileIds = null);

/// <summary>A message in a complaint.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="Text">Its text.</param>
/// <param name="At">Award time.</param>
/// <param name="FileIds">Its files.</param>
public sealed record ComplaintMessageView(
    ComplaintParty From,
    string Text,
    DateTimeOffset At,
    IReadOnlyList<Guid> FileIds
);

/// <summary>
/// Proves that the complaint was received: SHA-256(salt ‖ leaf) is the commitment, and the commitment stands in the batch.
/// </summary>
/// <param name="Commitment">As the batch lists it.</param>
/// <param name="Salt">Base 64.</param>
/// <param name="Leaf">The text committed to.</param>
/// <param name="BatchIndex">Index of the batch's leaf in the log; null until 00:05 of the next day.</param>
/// <param name="Position">Place in the batch, from 0.</param>
public sealed record ComplaintProofView(
    string Commitment,
    string Salt,
    string Leaf,
    long? BatchIndex,
    int? Position
);

/// <summary>What a complainant sent, to be read again by the receipt alone; nothing of how it is handled.</summary>
/// <param name="Text">As filed.</param>
/// <param name="HasContact">Whether name or contact were given; they are not shown again, as a receipt can be lost.</param>
/// <param name="PersonComplainedAbout">Whom it is about, as the complainant put it.</param>
/// <param name="Files">The files sent with it and later, named and measured as they are kept.</param>
public sealed record ComplaintSentView(
    string Text,
    bool HasContact,
    string? PersonComplainedAbout,
    IReadOnlyList<FileView> Files
);

/// <summary>A complaint as its complainant sees it.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="DueOn">By when the next step is due; null at the end, or while the 放假安排 is not known.</param>
/// <param name="Messages">Questions, answers and the reply, oldest first.</param>
/// <param name="Proof">That it was received.</param>
/// <param name="Sent">What was sent.</param>
public sealed record ComplaintStatusView(
    string Subject,
    ComplaintState State,
    string StateName,
    DateOnly FiledOn,
    DateOnly? DueOn,
    IReadOnlyList<ComplaintMessageView> Messages,
    ComplaintProofView Proof,
    ComplaintSentView Sent
);

/// <summary>A complaint in the desk's list.</summary>
/// <param name="Id">Identifier, random.</param>
/// <param name="Subject">Its subject; null where 领导小组 decides on 暂缓 only.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="DueOn">By when the next step is due.</param>
/// <param name="Overdue">That day has passed.</param>
/// <param name="Suspended">Holds candidates back.</param>
public sealed record ComplaintRow(
    Guid Id,
    string? Subject,
    ComplaintState State,
    string StateName,
    DateOnly FiledOn,
    DateOnly? DueOn,
    bool Overdue,
    bool Suspended
);

/// <summary>What was done, by whom and why.</summary>
/// <param name="Verb">What.</param>
/// <param name="VerbName">In Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Name of the person; null for the complainant.</param>
/// <param name="Note">Reason, finding or note.</param>
/// <param name="CandidateIds">Candidates held back.</param>
/// <param name="To">To whom it was handed over.</param>
/// <param name="Document">The paper it rests on.</param>
/// <param name="MajorMatterId">The 重大事项 of 领导小组 it rests on.</param>
public sealed record ComplaintStepView(
    ComplaintVerb Verb,
    string VerbName,
    DateTimeOffset At,
    string? By,
    string? Note,
    IReadOnlyList<Guid>? CandidateIds,
    TransferTarget? To,
    PaperDocument? Document,
    Guid? MajorMatterId = null
);

/// <summary>
/// A complaint as its handlers see it. 领导小组 sees of a complaint that it does not handle only that it holds candidates back.
/// </summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="DueOn">By when the next step is due.</param>
/// <param name="Overdue">That day has passed.</param>
/// <param name="Content">As filed; null where it is not handled.</param>
/// <param name="Substantiated">The finding, once decided.</param>
/// <param name="SuspendedCandidates">Candidates held back now.</param>
/// <param name="SuspendedOn">Since when.</param>
/// <param name="SuspensionDueOn">By when 暂缓 is to be ended.</param>
/// <param name="Messages">Oldest first.</param>
/// <param name="Steps">Oldest first.</param>
/// <param name="Allowed">What can be done now: the codes of the acts.</param>
/// <param name="EditionId">The edition by whose rules it is handled.</param>
/// <param name="Held">It waits until 领导小组 has looked who is meant; until then no supervisor sees it.</param>
/// <param name="Likely">Who may be meant, for whoever looks.</param>
public sealed record ComplaintDetail(
    Guid Id,
    ComplaintState State,
    string StateName,
    DateOnly FiledOn,
    DateOnly? DueOn,
    bool Overdue,
    FileComplaintRequest? Content,
    bool? Substantiated,
    IReadOnlyList<Guid> SuspendedCandidates,
    DateOnly? SuspendedOn,
    DateOnly? SuspensionDueOn,
    IReadOnlyList<ComplaintMessageView> Messages,
    IReadOnlyList<ComplaintStepView> Steps,
    IReadOnlyList<ComplaintVerb> Allowed,
    Guid? EditionId = null,
    bool Held = false,
    IReadOnlyList<LikelyPersonView>? Likely = null
)
{
    /// <summary>The acts open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A step that needs no more than an optional note.</summary>
/// <param name="Note">At most 20000 characters.</param>
public sealed record ComplaintNoteRequest(string? Note = null);

/// <summary>甄别: says who is meant, so that everybody else's wall falls (article 21).</summary>
/// <param name="AboutSupervisor">It is about a supervisor: 领导小组 handles it.</param>
/// <param name="Meant">Account ids of those who are meant, of those who may be.</param>
/// <param name="Reason">How that was found.</param>
public sealed record ComplaintLookRequest(
    bool AboutSupervisor,
    IReadOnlyList<string> Meant,
    string Reason
);

/// <summary>A question to the complainant, or the reply.</summary>
/// <param name="Text">At most 20000 characters.</param>
public sealed record ComplaintTextRequest(string Text);

/// <summary>暂缓: holds candidates back from 报请审定 (article 19).</summary>
/// <param name="CandidateIds">At least one.</param>
/// <param name="Reason">Why.</param>
public sealed record MarkSuspendRequest(IReadOnlyList<Guid> CandidateIds, string? Reason = null);

/// <summary>Ends 暂缓 by the finding of who investigates.</summary>
/// <param name="Finding">What was found.</param>
public sealed record LiftSuspendRequest(string Finding);

/// <summary>Ends 暂缓 by a recorded decision of 领导小组 as 重大事项 (articles 6, 19).</summary>
/// <param name="MajorMatterId">The matter, of kind <c>suspension-lifted</c>, as Review has it on record.</param>
/// <param name="Reason">Why.</param>
public sealed record LiftByLeadingGroupRequest(Guid MajorMatterId, string? Reason = null);

/// <summary>The conclusion. An unsubstantiated one ends 暂缓; a substantiated one leaves that to a step of its own.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Substantiated">属实 or not.</param>
/// <param name="Reply">What the complainant is told; may follow later.</param>
public sealed record DecideComplaintRequest(
    string Finding,
    bool Substantiated,
    string? Reply = null
);

/// <summary>Hands leads over (article 25).</summary>
/// <param name="To">To whom.</param>
/// <param name="Document">The 移送函.</param>
/// <param name="Reply">What the complainant is told.</param>
public sealed record TransferComplaintRequest(
    TransferTarget To,
    PaperDocument Document,
    string? Reply = null
);
