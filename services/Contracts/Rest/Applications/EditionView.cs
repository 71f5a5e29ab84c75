namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where an edition (届) stands.</summary>
public enum EditionState
{
    /// <summary>Opened with 市政府's consent; the 评选通知 is not issued, nothing is public.</summary>
    Opened,

    /// <summary>The 评选通知 is issued and public.</summary>
    Called,

    /// <summary>Opened by mistake and cancelled before its 评选通知; never public, its number and cycle are free again.</summary>
    Cancelled,

    /// <summary>Withdrawn by a published correction of its 评选通知; what was filed has ended, its number and cycle are free again.</summary>
    Withdrawn,
}

/// <summary>An edition of the award.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Ordinal">第几届, from 1.</param>
/// <param name="Name">E.g. 第三届（2022—2023年度）.</param>
/// <param name="FirstYear">First year of the cycle in the edition's name.</param>
/// <param name="LastYear">Last year of the cycle.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegulationVersion">Code of the regulation version it is bound to.</param>
/// <param name="OrganisationQuota">At most so many organisations.</param>
/// <param name="IndividualQuota">At most so many individuals.</param>
/// <param name="BaseDate">基准日: the day from which the clean years run back.</param>
/// <param name="Consent">市政府's consent.</param>
/// <param name="Schedule">The planned days.</param>
/// <param name="Call">The 评选通知, once issued.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Cancellation">Why it was cancelled or withdrawn, if it was; for the public without the scan and the clerk's name.</param>
/// <param name="DecidedOn">Day of 市政府's decision (article 19), once there is one.</param>
public sealed record EditionView(
    Guid Id,
    int Ordinal,
    string Name,
    int FirstYear,
    int LastYear,
    EditionState State,
    string RegulationVersion,
    int OrganisationQuota,
    int IndividualQuota,
    DateOnly BaseDate,
    GovernmentConsent Consent,
    EditionSchedule Schedule,
    CallView? Call,
    DateTimeOffset OpenedAt,
    EditionCancellation? Cancellation,
    DateOnly? DecidedOn = null
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>An edition was taken back: cancelled before its call, or withdrawn after it.</summary>
/// <param name="Document">The paper on which that rests.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Name of the clerk.</param>
/// <param name="At">When, award time.</param>
/// <param name="NoticeId">The published correction, <c>/notices/{id}</c>; null where nothing was public.</param>
public sealed record EditionCancellation(
    PaperDocument Document,
    string Reason,
    string By,
    DateTimeOffset At,
    Guid? NoticeId = null
);

/// <summary>经市政府同意: the paper on which the edition rests.</summary>
/// <param name="DocumentNumber">发文字号, e.g. 攀府函〔2023〕1号.</param>
/// <param name="AgreedOn">Its date.</param>
public sealed record GovernmentConsent(string DocumentNumber, DateOnly AgreedOn)
{
    /// <summary>发文字号 in its proper form.</summary>
    public string DocumentNumber { get; init; } = Common.DocumentNumber.Normalise(DocumentNumber);
}

/// <summary>The planned days of an edition, each inclusive.</summary>
/// <param name="CallOn">Day of the 评选通知.</param>
/// <param name="FilingFrom">First day of filing (article 11).</param>
/// <param name="FilingTo">Last day of filing.</param>
/// <param name="PreliminaryReportBy">Receiving bodies report by this day (article 12).</param>
/// <param name="AcceptanceNoticeFrom">Day of publication of the acceptance notice (article 13).</param>
/// <param name="AcceptanceNoticeTo">Its last day.</param>
/// <param name="ReviewFrom">First day of expert review (articles 14 to 17).</param>
/// <param name="ReviewTo">Last day of expert review.</param>
/// <param name="AwardNoticeFrom">Day of publication of the proposed winners (article 18).</param>
/// <param name="AwardNoticeTo">Its last day.</param>
/// <param name="DecisionBy">市政府's decision is planned by this day (article 19).</param>
public sealed record EditionSchedule(
    DateOnly CallOn,
    DateOnly FilingFrom,
    DateOnly FilingTo,
    DateOnly PreliminaryReportBy,
    DateOnly AcceptanceNoticeFrom,
    DateOnly AcceptanceNoticeTo,
    DateOnly ReviewFrom,
    DateOnly ReviewTo,
    DateOnly AwardNoticeFrom,
    DateOnly AwardNoticeTo,
    DateOnly DecisionBy
);

/// <summary>The issued 评选通知.</summary>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">Text, one entry a paragraph.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="NoticeId">Last part of its public address, <c>/notices/{id}</c>.</param>
public sealed record CallView(
    string DocumentNumber,
    string Title,
    IReadOnlyList<string> Paragraphs,
    DateOnly IssuedOn,
    Guid NoticeId
);
