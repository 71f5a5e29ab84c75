namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Why an award is to be revoked.</summary>
public enum RevocationGround
{
    /// <summary>弄虚作假 or 其他不正当手段, found by a served decision (article 24).</summary>
    Misconduct,

    /// <summary>An accident of 较大 or worse within the liability (article 27).</summary>
    Accident,
}

/// <summary>Where a revocation stands.</summary>
public enum RevocationState
{
    /// <summary>Opened by the office.</summary>
    Opened,

    /// <summary>Reported to 市政府.</summary>
    Reported,

    /// <summary>Decided by 市政府: the award is revoked.</summary>
    Decided,

    /// <summary>The decision was served; certificate and plaque are due back.</summary>
    Served,

    /// <summary>Certificate and plaque are back.</summary>
    Recovered,

    /// <summary>市政府 decided not to revoke, or the ground fell away.</summary>
    Closed,

    /// <summary>The decision was annulled: the award stands, nothing has to come back.</summary>
    Annulled,
}

/// <summary>How the days to return certificate and plaque are counted.</summary>
public enum DayCount
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>日; a last day that is a holiday rolls to the next working day (民法典 203).</summary>
    Days,
}

/// <summary>Opens a revocation.</summary>
/// <param name="CertificateNumber">The award.</param>
/// <param name="Ground">Why.</param>
/// <param name="SourceId">The confirmed accident, or the decided case of misconduct.</param>
public sealed record OpenRevocationRequest(
    string CertificateNumber,
    RevocationGround Ground,
    Guid SourceId
);

/// <summary>报市政府的请示.</summary>
/// <param name="Document">Number, date and scan; number required.</param>
public sealed record ReportRevocationRequest(PaperDocument Document);

/// <summary>市政府's decision.</summary>
/// <param name="Document">Number, date and scan: all required.</param>
/// <param name="Title">Title of the public announcement; default: the usual one.</param>
/// <param name="Paragraphs">Its text; default: the usual one.</param>
public sealed record DecideRevocationRequest(
    PaperDocument Document,
    string? Title = null,
    IReadOnlyList<string>? Paragraphs = null
);

/// <summary>Payload of the act <c>revocation-decision</c> (代录); the paper is the registration's.</summary>
/// <param name="RevocationId">The revocation.</param>
/// <param name="Title">As in <see cref="DecideRevocationRequest"/>.</param>
/// <param name="Paragraphs">As in <see cref="DecideRevocationRequest"/>.</param>
public sealed record RegisteredRevocationDecision(
    Guid RevocationId,
    string? Title = null,
    IReadOnlyList<string>? Paragraphs = null
);

/// <summary>Closes a revocation without revoking.</summary>
/// <param name="Reasons">Why.</param>
/// <param name="Document">市政府's paper, if any.</param>
public sealed record CloseRevocationRequest(string Reasons, PaperDocument? Document);

/// <summary>Service of the decision on the holder: from it the days to return certificate and plaque are counted.</summary>
/// <param name="ServedOn">Day of service.</param>
/// <param name="ReturnWithin">How many days, 1 to 90.</param>
/// <param name="Count">How they are counted.</param>
/// <param name="Receipt">送达回证, if any.</param>
public sealed record ServeRevocationRequest(
    DateOnly ServedOn,
    int ReturnWithin,
    DayCount Count,
    PaperDocument? Receipt
);

/// <summary>What came back; either or both.</summary>
/// <param name="CertificateOn">Day the certificate came back.</param>
/// <param name="PlaqueOn">Day the plaque came back.</param>
public sealed record RecordReturnRequest(DateOnly? CertificateOn, DateOnly? PlaqueOn);

/// <summary>记入信用记录 (article 24).</summary>
/// <param name="EnteredOn">Day of the entry.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Register">Which credit register, and its entry number.</param>
public sealed record RecordCreditEntryRequest(DateOnly EnteredOn, string Basis, string Register);

/// <summary>建议函 to 上级主管部门 or 所在单位 (article 24).</summary>
/// <param name="Addressee">To whom.</param>
/// <param name="Document">The letter.</param>
public sealed record RecordSuggestionRequest(string Addressee, PaperDocument Document);

/// <summary>A revocation and the recovery of certificate and plaque.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CertificateNumber">The award.</param>
/// <param name="Holder">Its holder.</param>
/// <param name="EditionName">Its edition.</param>
/// <param name="AwardedOn">Date of the award.</param>
/// <param name="LiabilityLastDay">Last day of the liability.</param>
/// <param name="Ground">Why.</param>
/// <param name="Article">24 or 27.</param>
/// <param name="SourceId">The accident or the case.</param>
/// <param name="GroundDay">Day of the accident, or of the 处理决定.</param>
/// <param name="OpenedAt">Award time.</param>
/// <param name="OpenedBy">Name.</param>
/// <param name="Report">报市政府的请示.</param>
/// <param name="Decision">市政府's decision.</param>
/// <param name="RegistrationId">代录 by which the decision was entered, if it was.</param>
/// <param name="NoticeId">The public announcement.</param>
/// <param name="ServedOn">Day of service.</param>
/// <param name="ReturnDue">Last day to return certificate and plaque.</param>
/// <param name="DueBasis">The 放假安排 that day rests on.</param>
/// <param name="CertificateReturnedOn">Day the certificate came back.</param>
/// <param name="PlaqueReturnedOn">Day the plaque came back.</param>
/// <param name="Overdue">Due, and not all back.</param>
/// <param name="CreditEntry">记入信用记录.</param>
/// <param name="Suggestion">建议函.</param>
/// <param name="Reasons">Why it was closed.</param>
/// <param name="Remedies">What the decision states of 行政复议 and 行政诉讼.</param>
/// <param name="Changes">What became of the decision since.</param>
/// <param name="CreditCorrection">Annulled: the credit record was corrected.</param>
/// <param name="CertificateHandedBackOn">Annulled: day the certificate went back to the holder.</param>
/// <param name="PlaqueHandedBackOn">Annulled: day the plaque went back to the holder.</param>
public sealed record RevocationView(
    Guid Id,
    RevocationState State,
    string CertificateNumber,
    string Holder,
    string EditionName,
    DateOnly? AwardedOn,
    DateOnly? LiabilityLastDay,
    RevocationGround Ground,
    int Article,
    Guid SourceId,
    DateOnly GroundDay,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    PaperDocument? Report,
    PaperDocument? Decision,
    Guid? RegistrationId,
    Guid? NoticeId,
    DateOnly? ServedOn,
    DateOnly? ReturnDue,
    IReadOnlyList<string> DueBasis,
    DateOnly? CertificateReturnedOn,
    DateOnly? PlaqueReturnedOn,
    bool Overdue,
    RecordCreditEntryRequest? CreditEntry,
    RecordSuggestionRequest? Suggestion,
    string? Reasons,
    string? Remedies,
    IReadOnlyList<DecisionChangeView> Changes,
    RecordCreditEntryRequest? CreditCorrection,
    DateOnly? CertificateHandedBackOn,
    DateOnly? PlaqueHandedBackOn
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
