using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where a yearly report of promotion stands.</summary>
public enum PromotionReportState
{
    /// <summary>待报告.</summary>
    Open,

    /// <summary>已报告，待市质量强市办审阅.</summary>
    Submitted,

    /// <summary>退回补充.</summary>
    Returned,

    /// <summary>已审阅; ends it.</summary>
    Accepted,

    /// <summary>免予报告; ends it.</summary>
    Excused,
}

/// <summary>What the system itself knows of a holder's promotion in a year.</summary>
/// <param name="Visits">Bookings of visits that took place.</param>
/// <param name="Visitors">People of those.</param>
/// <param name="Practices">Practices of which a version was published.</param>
public sealed record PromotionCounts(int Visits, int Visitors, int Practices);

/// <summary>A yearly report in a list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Year">The calendar year it is about.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="CertificateNumber">Of the award.</param>
/// <param name="Place">所在县（区）; null where the register has none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day for it.</param>
/// <param name="IsLate">Whether it is waited for after that day.</param>
/// <param name="SubmittedAt">Award time; null until submitted.</param>
/// <param name="Reminders">How often it was asked for.</param>
public sealed record PromotionReportSummary(
    Guid Id,
    int Year,
    string Holder,
    CandidateKind Kind,
    string CertificateNumber,
    string? Place,
    PromotionReportState State,
    DateOnly DueOn,
    bool IsLate,
    DateTimeOffset? SubmittedAt,
    int Reminders
);

/// <summary>A yearly report.</summary>
/// <param name="Summary">What the list shows.</param>
/// <param name="Counts">From the system; as they were when it was submitted.</param>
/// <param name="Text">What the holder did; null until submitted.</param>
/// <param name="FileIds">What is attached.</param>
/// <param name="Reason">Why it was returned or excused.</param>
/// <param name="Steps">What was done, the oldest first.</param>
public sealed record PromotionReportView(
    PromotionReportSummary Summary,
    PromotionCounts Counts,
    string? Text,
    IReadOnlyList<Guid> FileIds,
    string? Reason,
    IReadOnlyList<PromotionStepView> Steps
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step.</summary>
/// <param name="Name">What, in Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Who, in Chinese: a side, not a person.</param>
/// <param name="Note">What was said with it.</param>
public sealed record PromotionStepView(string Name, DateTimeOffset At, string By, string? Note);

/// <summary>A holder, or the office for it, reports.</summary>
/// <param name="Text">What was done to promote models and methods: 1 to 5000 characters.</param>
/// <param name="NoProfit">Nothing was done for profit in the name of promotion (article 30).</param>
/// <param name="FileIds">What is attached, at most ten.</param>
public sealed record SubmitPromotionReportRequest(
    string Text,
    bool NoProfit,
    IReadOnlyList<Guid>? FileIds = null
);

/// <summary>Returns or excuses a report.</summary>
/// <param name="Reason">1 to 1000 characters, which the holder reads.</param>
public sealed record PromotionReasonRequest(string Reason);

/// <summary>Asks for what is waited for.</summary>
/// <param name="Note">1 to 500 characters, which the holder reads.</param>
public sealed record RemindPromotionRequest(string Note);

/// <summary>Opens the reports of a year.</summary>
/// <param name="Year">The calendar year they are about.</param>
/// <param name="DueOn">Last day; null for 31 January of the next year.</param>
public sealed record OpenPromotionRoundRequest(int Year, DateOnly? DueOn = null);

/// <summary>Moves the last day of a year's reports.</summary>
/// <param name="DueOn">In the year after the one they are about.</param>
/// <param name="Reason">1 to 1000 characters, which the holders read.</param>
public sealed record MovePromotionDueRequest(DateOnly DueOn, string Reason);

/// <summary>The reports of one year, by district.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Year">The calendar year they are about.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="OpenedAt">Award time.</param>
/// <param name="RemindedAt">When all that were waited for were asked last.</param>
/// <param name="Total">All districts together.</param>
/// <param name="Districts">By 县（区）, those that the register names first.</param>
public sealed record PromotionRoundView(
    Guid Id,
    int Year,
    DateOnly DueOn,
    DateTimeOffset OpenedAt,
    DateTimeOffset? RemindedAt,
    PromotionDistrict Total,
    IReadOnlyList<PromotionDistrict> Districts
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>How the reports of a district stand; each is counted once.</summary>
/// <param name="Place">县（区）; null for those of whom the register names none.</param>
/// <param name="Waiting">Not reported, not late.</param>
/// <param name="Late">Not reported, late.</param>
/// <param name="Submitted">To be read by the office.</param>
/// <param name="Accepted">Read.</param>
/// <param name="Excused">Excused.</param>
/// <param name="Counts">What they did, from the system.</param>
public sealed record PromotionDistrict(
    string? Place,
    int Waiting,
    int Late,
    int Submitted,
    int Accepted,
    int Excused,
    PromotionCounts Counts
)
{
    /// <summary>All of them.</summary>
    public int Reports => Waiting + Late + Submitted + Accepted + Excused;
}
