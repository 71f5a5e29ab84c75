using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where a cultivated candidate stands (article 8); before any filing.</summary>
public enum CultivationState
{
    /// <summary>培育.</summary>
    Cultivating,

    /// <summary>辅导.</summary>
    Coaching,

    /// <summary>拟推荐.</summary>
    Recommending,

    /// <summary>不再培育.</summary>
    Ended,
}

/// <summary>How guidance was given.</summary>
public enum GuidanceForm
{
    /// <summary>现场走访.</summary>
    OnSite,

    /// <summary>集中培训.</summary>
    Training,

    /// <summary>材料辅导.</summary>
    Material,

    /// <summary>座谈会议.</summary>
    Meeting,

    /// <summary>电话、网络.</summary>
    Remote,
}

/// <summary>A receiving body takes somebody into its nursery.</summary>
/// <param name="Kind">Organisation or individual; fixed for good (article 2).</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="CreditCode">统一社会信用代码 of an organisation; null for an individual.</param>
/// <param name="Employer">Where an individual works; null for an organisation.</param>
/// <param name="IndustrySection">Section of GB/T 4754, A to T; an individual's is the employer's.</param>
/// <param name="PlannedEdition">第几届 it is meant to file in; null where that is open.</param>
/// <param name="Note">What is to be cultivated: up to 2000 characters.</param>
public sealed record CultivateRequest(
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? Employer,
    string IndustrySection,
    int? PlannedEdition = null,
    string? Note = null
);

/// <summary>Puts an entry right, as <see cref="CultivateRequest"/> has it.</summary>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="CreditCode">统一社会信用代码 of an organisation.</param>
/// <param name="Employer">Where an individual works.</param>
/// <param name="IndustrySection">Section of GB/T 4754.</param>
/// <param name="PlannedEdition">第几届.</param>
/// <param name="Note">What is to be cultivated.</param>
public sealed record AmendCultivationRequest(
    string Name,
    string? CreditCode,
    string? Employer,
    string IndustrySection,
    int? PlannedEdition = null,
    string? Note = null
);

/// <summary>Notes that guidance was given.</summary>
/// <param name="Day">On which day, not ahead.</param>
/// <param name="Form">How.</param>
/// <param name="Advice">What was advised: 1 to 2000 characters.</param>
/// <param name="By">Who gave it: 1 to 100 characters.</param>
public sealed record NoteGuidanceRequest(DateOnly Day, GuidanceForm Form, string Advice, string By);

/// <summary>Means to recommend it.</summary>
/// <param name="PlannedEdition">For which edition: 第几届.</param>
public sealed record PlanRecommendationRequest(int PlannedEdition);

/// <summary>Ends its cultivation.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record EndCultivationRequest(string Reason);

/// <summary>A row of a body's nursery.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Employer">工作单位.</param>
/// <param name="IndustrySection">Section of GB/T 4754.</param>
/// <param name="Industry">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PlannedEdition">第几届.</param>
/// <param name="StartedOn">Day it was taken in.</param>
/// <param name="Guidances">How often guidance was given.</param>
/// <param name="LastGuidedOn">The last time.</param>
public sealed record CultivationRow(
    Guid Id,
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? Employer,
    string IndustrySection,
    string Industry,
    CultivationState State,
    int? PlannedEdition,
    DateOnly StartedOn,
    int Guidances,
    DateOnly? LastGuidedOn
);

/// <summary>A cultivated candidate, for the body that cultivates it.</summary>
/// <param name="Row">As the list has it.</param>
/// <param name="Note">What is to be cultivated.</param>
/// <param name="EndReason">Why it ended; null unless it has.</param>
/// <param name="Guidance">Guidance, the latest first.</param>
/// <param name="History">What was done, the oldest first.</param>
/// <param name="Filed">Applications of it that this body received, and that the reader may know of.</param>
public sealed record CultivationView(
    CultivationRow Row,
    string? Note,
    string? EndReason,
    IReadOnlyList<GuidanceView> Guidance,
    IReadOnlyList<CultivationStepView> History,
    IReadOnlyList<CultivatedFiling> Filed
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Guidance that was given.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Day">On which day.</param>
/// <param name="Form">How.</param>
/// <param name="Advice">What was advised.</param>
/// <param name="By">Who gave it.</param>
/// <param name="NotedBy">Who noted it.</param>
/// <param name="NotedAt">Award time.</param>
public sealed record GuidanceView(
    int Number,
    DateOnly Day,
    GuidanceForm Form,
    string Advice,
    string By,
    string NotedBy,
    DateTimeOffset NotedAt
);

/// <summary>A step of an entry's history.</summary>
/// <param name="What">In Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Who took it.</param>
/// <param name="Detail">What was said with it.</param>
public sealed record CultivationStepView(string What, DateTimeOffset At, string By, string? Detail);

/// <summary>An application of a cultivated candidate.</summary>
/// <param name="Id">The application.</param>
/// <param name="EditionId">Its edition.</param>
/// <param name="Edition">Name of its edition.</param>
/// <param name="StateName">Where it stands, in Chinese.</param>
/// <param name="Opening">Whether the reader may open it, and what is to be done first.</param>
public sealed record CultivatedFiling(
    Guid Id,
    Guid EditionId,
    string Edition,
    string StateName,
    CaseOpening Opening
);
