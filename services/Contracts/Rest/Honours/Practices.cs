namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where a practice stands.</summary>
public enum PracticeState
{
    /// <summary>起草中; an earlier version may be public meanwhile.</summary>
    Draft,

    /// <summary>待市质量强市办核对.</summary>
    Submitted,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已撤下; ends it.</summary>
    Withdrawn,
}

/// <summary>The text of a practice: the holder's own, never the secret parts of an application.</summary>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="Summary">What it is and whom it helps: 1 to 500 characters.</param>
/// <param name="Method">The model or method: 1 to 5000 characters.</param>
/// <param name="Results">What it has brought: 1 to 3000 characters.</param>
/// <param name="Field">领域, e.g. 精益生产: 1 to 50 characters.</param>
/// <param name="Industry">行业: 1 to 100 characters.</param>
public sealed record PracticeText(
    string Title,
    string Summary,
    string Method,
    string Results,
    string Field,
    string Industry
);

/// <summary>A holder, or the office for it, writes a practice.</summary>
/// <param name="CertificateNumber">Of the award; it must be valid.</param>
/// <param name="Text">The text.</param>
public sealed record WritePracticeRequest(string CertificateNumber, PracticeText Text);

/// <summary>Changes the text before it is submitted.</summary>
/// <param name="Text">The text.</param>
public sealed record EditPracticeRequest(PracticeText Text);

/// <summary>Submits a practice.</summary>
/// <param name="Declared">Nothing in it is 技术秘密、商业秘密、国家秘密 or 工作秘密.</param>
public sealed record SubmitPracticeRequest(bool Declared);

/// <summary>Returns or withdraws a practice.</summary>
/// <param name="Reason">1 to 1000 characters.</param>
public sealed record PracticeReasonRequest(string Reason);

/// <summary>A practice in the list of a desk.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Of the text as it is being written.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="CertificateNumber">Of the award.</param>
/// <param name="Year">Of the award.</param>
/// <param name="Place">所在县（区）; null where the register has none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PublicNumber">The version that is public; null if none.</param>
/// <param name="ChangedAt">Award time of the last step.</param>
public sealed record PracticeSummary(
    Guid Id,
    string Title,
    string Holder,
    string CertificateNumber,
    int Year,
    string? Place,
    PracticeState State,
    int? PublicNumber,
    DateTimeOffset ChangedAt
);

/// <summary>A practice as the holder's unit and the office read it.</summary>
/// <param name="Summary">What the list shows.</param>
/// <param name="Text">The text as it is being written.</param>
/// <param name="Reason">Why it was returned or withdrawn.</param>
/// <param name="Steps">What was done, the oldest first.</param>
public sealed record PracticeView(
    PracticeSummary Summary,
    PracticeText Text,
    string? Reason,
    IReadOnlyList<PracticeStepView> Steps
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step.</summary>
/// <param name="Name">What, in Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Which side did it, in Chinese.</param>
public sealed record PracticeStepView(string Name, DateTimeOffset At, string By);

/// <summary>A published practice in the public list.</summary>
/// <param name="Id">The practice; its address stays.</param>
/// <param name="Number">第几版.</param>
/// <param name="Title">Title.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="CertificateNumber">Of the award.</param>
/// <param name="Year">Of the award: the year it is cited as experience of.</param>
/// <param name="Place">所在县（区）.</param>
/// <param name="Field">领域.</param>
/// <param name="Industry">行业.</param>
/// <param name="PublishedOn">Award day of this version.</param>
public sealed record PublishedPractice(
    Guid Id,
    int Number,
    string Title,
    string Summary,
    string Holder,
    string CertificateNumber,
    int Year,
    string? Place,
    string Field,
    string Industry,
    DateOnly PublishedOn
);

/// <summary>A published practice.</summary>
/// <param name="Summary">What the list shows.</param>
/// <param name="Method">The model or method.</param>
/// <param name="Results">What it has brought.</param>
/// <param name="Citation">引用格式.</param>
/// <param name="IsCurrent">Whether no later version is public.</param>
/// <param name="Versions">All versions, the latest first.</param>
public sealed record PublishedPracticeView(
    PublishedPractice Summary,
    string Method,
    string Results,
    string Citation,
    bool IsCurrent,
    IReadOnlyList<PracticeVersionLine> Versions
);

/// <summary>A version that was published.</summary>
/// <param name="Number">第几版.</param>
/// <param name="PublishedOn">Award day.</param>
public sealed record PracticeVersionLine(int Number, DateOnly PublishedOn);

/// <summary>By what the public list can be narrowed: what occurs in it.</summary>
/// <param name="Years">Years of awards, the latest first.</param>
/// <param name="Industries">行业.</param>
/// <param name="Places">县（区）.</param>
public sealed record PracticeChoices(
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Industries,
    IReadOnlyList<string> Places
);
