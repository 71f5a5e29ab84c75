using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>An application in its filing unit's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名, once filled in.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="ReceivingBody">Name of the receiving body, once submitted.</param>
/// <param name="Versions">Number of submitted versions.</param>
/// <param name="ChangedAt">Last change.</param>
public sealed record ApplicationRow(
    Guid Id,
    Guid EditionId,
    string EditionName,
    CandidateKind Kind,
    string? Name,
    ApplicationState State,
    string StateName,
    string? ReceivingBody,
    int Versions,
    DateTimeOffset ChangedAt
);

/// <summary>An application as its filing unit sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="ReceivingUnit">Unit code of the receiving body, once submitted.</param>
/// <param name="ReceivingBody">Its name.</param>
/// <param name="Form">The form as last saved; null when locked.</param>
/// <param name="Issues">What is still missing.</param>
/// <param name="Versions">Number of submitted versions.</param>
/// <param name="SubmittedAt">Last submission.</param>
/// <param name="ReturnReasons">What has to be corrected, while returned.</param>
/// <param name="FilingTo">Submission is possible until 24:00 of this day; while returned, the day of the preliminary report.</param>
/// <param name="Files">The unit's files that the form or a submitted version names.</param>
/// <param name="ReturnCorrects">While returned: what of who the candidate is may be corrected.</param>
/// <param name="Remarks">What refuses nothing and should be looked at, while the form can be changed.</param>
public sealed record ApplicationView(
    Guid Id,
    Guid EditionId,
    string EditionName,
    CandidateKind Kind,
    ApplicationState State,
    string StateName,
    string? ReceivingUnit,
    string? ReceivingBody,
    ApplicationForm? Form,
    IReadOnlyList<FormIssue> Issues,
    int Versions,
    DateTimeOffset? SubmittedAt,
    string? ReturnReasons,
    DateOnly FilingTo,
    IReadOnlyList<FileView>? Files = null,
    IReadOnlyList<CandidatePart>? ReturnCorrects = null,
    IReadOnlyList<FormRemark>? Remarks = null
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Something a form lacks.</summary>
/// <param name="Section">Which part of the form: subject, conditions, report, evidence, recommendation, pledge, route.</param>
/// <param name="Field">Name of the input.</param>
/// <param name="Code">Code of the refusal on submission.</param>
/// <param name="Message">Chinese sentence.</param>
/// <param name="Article">Article.</param>
public sealed record FormIssue(
    string Section,
    string Field,
    string Code,
    string Message,
    int Article
);

/// <summary>What is still missing.</summary>
/// <param name="Complete">Nothing is.</param>
/// <param name="Issues">What is.</param>
public sealed record FormCheckView(bool Complete, IReadOnlyList<FormIssue> Issues);

/// <summary>A submitted version: frozen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="SubmittedBy">Name of the person.</param>
/// <param name="Sha256">Of the frozen form.</param>
/// <param name="Form">Only when one version is asked for.</param>
public sealed record ApplicationVersionView(
    int Number,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    string Sha256,
    ApplicationForm? Form
);

/// <summary>A step in the history of a case.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What was done.</param>
/// <param name="State">State after it.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="By">Unit or role that did it.</param>
/// <param name="Detail">Reasons, numbers; null where the reader is not to see them.</param>
/// <param name="Article">Article.</param>
public sealed record CaseStepView(
    DateTimeOffset At,
    string Act,
    ApplicationState State,
    string StateName,
    string By,
    string? Detail,
    int? Article
);

/// <summary>An opening of secret material (article 23).</summary>
/// <param name="At">When.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Reader">Role and letter, e.g. 评审专家甲; the name after 市政府's decision, or the supervisors' to tell it earlier.</param>
/// <param name="What">The passage or file that was opened.</param>
public sealed record SecretAccessView(
    DateTimeOffset At,
    string Purpose,
    string Reader,
    string What
);

/// <summary>What a reviewer sees of a candidate: without identity number and contact.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Number of the frozen version.</param>
/// <param name="Sha256">Of the frozen form.</param>
/// <param name="Form">The frozen form. Secret passages only for those who may open them and named a purpose.</param>
/// <param name="SecretItems">Items with a secret passage.</param>
/// <param name="Watermark">To be shown across the page where secret passages are (article 23); null without them.</param>
public sealed record CandidateMaterialView(
    Guid CandidateId,
    Guid EditionId,
    CandidateKind Kind,
    string Name,
    ApplicationState State,
    int Version,
    string Sha256,
    ApplicationForm Form,
    IReadOnlyList<string> SecretItems,
    string? Watermark
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>《个人信息处理告知》.</summary>
/// <param name="Version">Recorded with each submission.</param>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">Text.</param>
public sealed record PersonalDataNoticeView(
    string Version,
    string Title,
    IReadOnlyList<string> Paragraphs
);

/// <summary>What the form asks for, as data: for those who build forms.</summary>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Conditions">The conditions, in order.</param>
/// <param name="Items">The items of the report.</param>
/// <param name="Evidence">The required evidence.</param>
public sealed record FormCatalogueView(
    CandidateKind Kind,
    IReadOnlyList<CatalogueEntry> Conditions,
    IReadOnlyList<CatalogueEntry> Items,
    IReadOnlyList<CatalogueEntry> Evidence
);

/// <summary>An entry of the catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="NeedsResults">Wants three years of result figures.</param>
public sealed record CatalogueEntry(string Code, string Title, bool NeedsResults = false);
