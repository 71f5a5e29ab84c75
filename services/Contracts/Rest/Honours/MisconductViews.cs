namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where a case of 弄虚作假 or 其他不正当手段 stands (article 24).</summary>
public enum MisconductState
{
    /// <summary>Opened; the subject knows nothing yet.</summary>
    Opened,

    /// <summary>The facts were notified in writing; the subject may state its case.</summary>
    Notified,

    /// <summary>The subject's 陈述申辩 was received.</summary>
    Heard,

    /// <summary>Found, by a served decision.</summary>
    Decided,

    /// <summary>Not found; closed without effect.</summary>
    Dismissed,

    /// <summary>Found, and the decision annulled since: without effect.</summary>
    Annulled,
}

/// <summary>Opens a case.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="ApplicationId">The application it concerns, if any.</param>
/// <param name="CertificateNumber">The award it concerns, if any.</param>
/// <param name="SubjectUnit">Unit code under which the subject acts in the system, so that it gets messages.</param>
/// <param name="Facts">What is alleged.</param>
/// <param name="Source">From which paper it is known, if any.</param>
public sealed record OpenMisconductRequest(
    SubjectRequest Subject,
    Guid? ApplicationId,
    string? CertificateNumber,
    string? SubjectUnit,
    string Facts,
    PaperDocument? Source
);

/// <summary>告知书: the facts and grounds, served on the subject.</summary>
/// <param name="Document">Number, date and scan; number and date are required.</param>
/// <param name="ServedOn">Day of service.</param>
/// <param name="StatementDays">Working days for 陈述申辩, 1 to 30.</param>
public sealed record NotifyFactsRequest(
    PaperDocument Document,
    DateOnly ServedOn,
    int StatementDays = 5
);

/// <summary>陈述申辩 as received.</summary>
/// <param name="Document">The paper; mostly without number.</param>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="Summary">What it says.</param>
public sealed record RecordStatementRequest(
    PaperDocument Document,
    DateOnly ReceivedOn,
    string Summary
);

/// <summary>处理决定: the ban runs from its date.</summary>
/// <param name="Document">Number, date and scan: all required.</param>
/// <param name="ServedOn">Day of service.</param>
/// <param name="Reasons">What was found, and why the defence does not change it.</param>
public sealed record DecideMisconductRequest(
    PaperDocument Document,
    DateOnly ServedOn,
    string Reasons
);

/// <summary>Closes a case without a finding.</summary>
public sealed record DismissMisconductRequest(string Reasons);

/// <summary>A case. Never public.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="ApplicationId">The application it concerns.</param>
/// <param name="CertificateNumber">The award it concerns.</param>
/// <param name="Facts">What is alleged.</param>
/// <param name="Source">From which paper it is known.</param>
/// <param name="OpenedAt">Award time.</param>
/// <param name="OpenedBy">Name.</param>
/// <param name="Notice">告知书.</param>
/// <param name="NoticeServedOn">Day of its service.</param>
/// <param name="StatementLastDay">Last day for 陈述申辩.</param>
/// <param name="StatementPeriodOver">Whether that day has passed.</param>
/// <param name="Statement">陈述申辩.</param>
/// <param name="StatementReceivedOn">Day of its receipt.</param>
/// <param name="StatementSummary">What it says.</param>
/// <param name="Decision">处理决定.</param>
/// <param name="DecisionServedOn">Day of its service.</param>
/// <param name="Reasons">Of the decision or the dismissal.</param>
/// <param name="Ban">The ban that follows.</param>
/// <param name="Remedies">What the decision states of 行政复议 and 行政诉讼.</param>
/// <param name="Changes">What became of the decision since.</param>
public sealed record MisconductView(
    Guid Id,
    MisconductState State,
    SubjectView Subject,
    Guid? ApplicationId,
    string? CertificateNumber,
    string Facts,
    PaperDocument? Source,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    PaperDocument? Notice,
    DateOnly? NoticeServedOn,
    DateOnly? StatementLastDay,
    bool StatementPeriodOver,
    PaperDocument? Statement,
    DateOnly? StatementReceivedOn,
    string? StatementSummary,
    PaperDocument? Decision,
    DateOnly? DecisionServedOn,
    string? Reasons,
    BanView? Ban,
    string? Remedies,
    IReadOnlyList<DecisionChangeView> Changes
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A ban (article 24). Never public.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="CaseId">The case it follows from.</param>
/// <param name="Subject">Whom it binds.</param>
/// <param name="DecidedOn">First day: date of the 处理决定.</param>
/// <param name="LastDay">Last day on which no application is accepted.</param>
/// <param name="DocumentNumber">The 处理决定.</param>
/// <param name="DecidedLastDay">The last day as it was decided, where it was changed since.</param>
/// <param name="EndedOn">Date of the paper that annulled the 处理决定: the ban binds nobody.</param>
/// <param name="EndedBy">That paper.</param>
public sealed record BanView(
    Guid Id,
    Guid CaseId,
    SubjectView Subject,
    DateOnly DecidedOn,
    DateOnly LastDay,
    string DocumentNumber,
    DateOnly? DecidedLastDay = null,
    DateOnly? EndedOn = null,
    string? EndedBy = null
);
