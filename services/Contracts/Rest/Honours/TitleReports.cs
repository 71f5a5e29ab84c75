namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What is reported about an award's name, mark or certificate.</summary>
public enum TitleReportSubject
{
    /// <summary>违规使用称号、标志 (article 26).</summary>
    Misuse,

    /// <summary>伪造、冒用证书或者奖牌 (article 28).</summary>
    Forgery,

    /// <summary>以获奖名义从事营利活动 (article 30).</summary>
    ProfitMaking,
}

/// <summary>Where a report stands.</summary>
public enum TitleReportState
{
    /// <summary>已收到.</summary>
    Received,

    /// <summary>核实中.</summary>
    Accepted,

    /// <summary>不予受理; ends it.</summary>
    NotAccepted,

    /// <summary>已向当事人征求说明.</summary>
    StatementAsked,

    /// <summary>当事人已作说明.</summary>
    StatementGiven,

    /// <summary>查实，待整改.</summary>
    Confirmed,

    /// <summary>未查实; ends it.</summary>
    Unfounded,

    /// <summary>整改完毕，办结; ends it.</summary>
    Closed,
}

/// <summary>What a confirmed report leads to.</summary>
public enum TitleReportMeasure
{
    /// <summary>责令改正.</summary>
    Correction,

    /// <summary>移送市场监督管理部门.</summary>
    MarketSupervision,

    /// <summary>移送公安机关.</summary>
    PublicSecurity,

    /// <summary>另按第二十四条、第二十七条启动撤销程序.</summary>
    Revocation,
}

/// <summary>Reports a misuse; no account is needed, and none of it tells who reports.</summary>
/// <param name="Subject">What is reported.</param>
/// <param name="Named">Who uses the title or shows the certificate: 1 to 200 characters.</param>
/// <param name="Text">What was seen: 1 to 5000 characters. Stored encrypted.</param>
/// <param name="CertificateNumber">The certificate's number, as far as one is shown.</param>
/// <param name="Place">Where it was seen (shop, address, web page). Stored encrypted.</param>
/// <param name="Contact">Where to ask back; null where whoever reports does not say who they are. Stored encrypted.</param>
/// <param name="FileIds">Photographs and other files, uploaded before; at most 10.</param>
public sealed record FileTitleReportRequest(
    TitleReportSubject Subject,
    string Named,
    string Text,
    string? CertificateNumber = null,
    string? Place = null,
    string? Contact = null,
    IReadOnlyList<Guid>? FileIds = null
);

/// <summary>The answer to a report.</summary>
/// <param name="Receipt">The only key to follow it; nobody can look it up again.</param>
public sealed record TitleReportReceipt(string Receipt);

/// <summary>What whoever holds the receipt sees.</summary>
/// <param name="Subject">What was reported.</param>
/// <param name="SubjectName">Its Chinese name.</param>
/// <param name="Named">Who was named.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="Article">The article under which it is handled.</param>
/// <param name="ReceivedAt">Award time.</param>
/// <param name="ConcludedAt">Award time; null until concluded.</param>
/// <param name="Answer">The office's answer; null until there is one.</param>
public sealed record TitleReportFollowView(
    TitleReportSubject Subject,
    string SubjectName,
    string Named,
    TitleReportState State,
    string StateName,
    int Article,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ConcludedAt,
    string? Answer
);

/// <summary>A report in the office's list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Subject">What is reported.</param>
/// <param name="Named">Who is named.</param>
/// <param name="CertificateNumber">The certificate's number, if one was given.</param>
/// <param name="Holder">Holder of the award with that number; null where the register has none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">Award time.</param>
/// <param name="StatementDueOn">Last day for the statement that was asked for.</param>
public sealed record TitleReportSummary(
    Guid Id,
    TitleReportSubject Subject,
    string Named,
    string? CertificateNumber,
    string? Holder,
    TitleReportState State,
    DateTimeOffset ReceivedAt,
    DateOnly? StatementDueOn
);

/// <summary>A report as the office and the supervisors read it.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Article">Under which it is handled.</param>
/// <param name="Text">What was seen.</param>
/// <param name="Place">Where.</param>
/// <param name="Contact">Where to ask back; null where it is unsigned.</param>
/// <param name="FileIds">Its files.</param>
/// <param name="HonourId">The award with the given number.</param>
/// <param name="Request">The letter by which a statement was asked for.</param>
/// <param name="Statement">What was stated.</param>
/// <param name="StatedOn">Day on which it was received.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Measure">What it leads to; null unless confirmed.</param>
/// <param name="Document">The decision, letter or record it rests on.</param>
/// <param name="Answer">What whoever reported is told.</param>
/// <param name="Outcome">How it was put right.</param>
/// <param name="Steps">What was done, by whom and when.</param>
public sealed record TitleReportView(
    TitleReportSummary Summary,
    int Article,
    string Text,
    string? Place,
    string? Contact,
    IReadOnlyList<Guid> FileIds,
    Guid? HonourId,
    PaperDocument? Request,
    string? Statement,
    DateOnly? StatedOn,
    string? Finding,
    TitleReportMeasure? Measure,
    PaperDocument? Document,
    string? Answer,
    string? Outcome,
    IReadOnlyList<TitleReportStepView> Steps
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step of a report.</summary>
/// <param name="Name">In Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Name of the clerk; null for whoever reported.</param>
public sealed record TitleReportStepView(string Name, DateTimeOffset At, string? By);

/// <summary>Not accepted.</summary>
/// <param name="Answer">The reason, which whoever reported reads.</param>
public sealed record RefuseTitleReportRequest(string Answer);

/// <summary>A statement was asked for, by letter.</summary>
/// <param name="Document">The letter.</param>
/// <param name="StatementDays">Working days for the statement, 1 to 30.</param>
public sealed record AskForStatementRequest(PaperDocument Document, int StatementDays = 5);

/// <summary>The statement as received.</summary>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Document">The paper, if there is one.</param>
public sealed record TitleStatementRequest(
    DateOnly ReceivedOn,
    string Summary,
    PaperDocument? Document = null
);

/// <summary>Concludes a report.</summary>
/// <param name="Confirmed">Whether it is true.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Answer">What whoever reported is told.</param>
/// <param name="Measure">What follows; required when confirmed.</param>
/// <param name="Document">The order to correct, the letter of transfer; required when confirmed.</param>
public sealed record ConcludeTitleReportRequest(
    bool Confirmed,
    string Finding,
    string Answer,
    TitleReportMeasure? Measure = null,
    PaperDocument? Document = null
);

/// <summary>It was put right.</summary>
/// <param name="Outcome">How, and how that was checked.</param>
public sealed record CloseTitleReportRequest(string Outcome);
