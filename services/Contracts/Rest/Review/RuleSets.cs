using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Review;

/// <summary>Where a rule set stands (article 6).</summary>
public enum RuleSetState
{
    /// <summary>Drafted by 市质量强市办.</summary>
    Draft,

    /// <summary>Before 领导小组.</summary>
    Submitted,

    /// <summary>Approved by 领导小组 and frozen.</summary>
    Approved,
}

/// <summary>Rules for one kind of candidate.</summary>
/// <param name="Catalogue">Code of the criteria catalogue.</param>
/// <param name="MaterialWeight">材料评审, per cent.</param>
/// <param name="SiteWeight">现场评审, per cent.</param>
/// <param name="DefenceWeight">陈述答辩, per cent; 0 for individuals (article 17).</param>
/// <param name="Floor">Recommended only from so many points.</param>
/// <param name="Clauses">Per item of the catalogue, the clause that it is drawn from; the catalogue's proposals where left out.</param>
public sealed record KindRuleSet(
    string Catalogue,
    int MaterialWeight,
    int SiteWeight,
    int DefenceWeight,
    decimal Floor,
    IReadOnlyDictionary<string, string>? Clauses = null
);

/// <summary>The 评审规范 of an edition (articles 6 and 7).</summary>
/// <param name="Organisation">For organisations.</param>
/// <param name="Individual">For individuals.</param>
/// <param name="PanelSize">Experts per candidate, three or more.</param>
/// <param name="ComplaintDays">Working days from the beginning of the investigation within which a complaint is decided (article 21).</param>
/// <param name="UnsignedComplaints">Whether unsigned complaints are taken.</param>
/// <param name="PublishExpertNames">Whether experts' names are published after the second notice.</param>
/// <param name="PaperActs">Acts that need number, date and scan, of <see cref="StampedActs"/>.</param>
/// <param name="LotSeed">Seed of the lot; random where null.</param>
/// <param name="SiteListSize">At most so many enter 现场评审.</param>
/// <param name="DefenceListSize">At most so many organisations enter 陈述答辩.</param>
/// <param name="Quorum">So many members of 领导小组 must have voted.</param>
/// <param name="MajorityPercent">More than this share of the votes cast must be 赞成.</param>
/// <param name="Composition">组成 and 工作制度 of both groups, published.</param>
/// <param name="SupervisorContact">监督组联系方式, published.</param>
/// <param name="ComplaintAcceptDays">Working days from filing to 受理 of a complaint (article 21).</param>
/// <param name="ComplaintInvestigateDays">Working days from 受理 to the beginning of the investigation (article 21).</param>
/// <param name="ComplaintReplyDays">Working days from the conclusion to the reply (article 21).</param>
/// <param name="SuspensionDays">Working days within which 暂缓 is to be ended (article 19).</param>
/// <param name="Remedies">What decisions say of 行政复议 and 行政诉讼 (articles 24, 27); the shipped words where left out.</param>
public sealed record RuleSetContent(
    KindRuleSet Organisation,
    KindRuleSet Individual,
    int PanelSize,
    int ComplaintDays,
    bool UnsignedComplaints,
    bool PublishExpertNames,
    IReadOnlyList<string> PaperActs,
    long? LotSeed,
    int SiteListSize,
    int DefenceListSize,
    int Quorum,
    int MajorityPercent,
    IReadOnlyList<string> Composition,
    string SupervisorContact,
    int ComplaintAcceptDays = ShippedComplaintRules.AcceptDays,
    int ComplaintInvestigateDays = ShippedComplaintRules.InvestigateDays,
    int ComplaintReplyDays = ShippedComplaintRules.ReplyDays,
    int SuspensionDays = ShippedComplaintRules.SuspensionDays,
    RemedyTexts? Remedies = null
);

/// <summary>Drafts the rule set of an edition.</summary>
public sealed record DraftRuleSetRequest(Guid EditionId, RuleSetContent Content);

/// <summary>The recorded meeting at which 领导小组 approved.</summary>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="Minutes">会议纪要.</param>
/// <param name="For">赞成.</param>
/// <param name="Against">反对.</param>
/// <param name="Abstain">弃权.</param>
public sealed record ApproveRuleSetRequest(
    DateOnly HeldOn,
    PaperDocument Minutes,
    int For,
    int Against,
    int Abstain
);

/// <summary>领导小组 sends a submitted rule set back, or the office takes it back, to be changed.</summary>
/// <param name="Reason">What has to be changed.</param>
public sealed record ReturnRuleSetRequest(string Reason);

/// <summary>The meeting, held on paper (代录 act rule-set-approval); the registration's document is its 会议纪要.</summary>
/// <param name="RuleSetId">The rule set that was approved.</param>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="For">赞成.</param>
/// <param name="Against">反对.</param>
/// <param name="Abstain">弃权.</param>
public sealed record RegisteredRuleSetApproval(
    Guid RuleSetId,
    DateOnly HeldOn,
    int For,
    int Against,
    int Abstain
);

/// <summary>A rule set.</summary>
public sealed record RuleSetView(
    Guid Id,
    Guid EditionId,
    RuleSetState State,
    RuleSetContent Content,
    ApproveRuleSetRequest? Approval
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>What everybody may read of the approved rules (article 7).</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Composition">组成, 工作制度 and 议事规则 of both groups.</param>
/// <param name="SupervisorContact">监督组联系方式.</param>
/// <param name="Experts">
/// Names of those who served, once the second notice is over and the rules publish them; null before, and where they do not.
/// </param>
public sealed record PublishedRulesView(
    Guid EditionId,
    IReadOnlyList<string> Composition,
    string SupervisorContact,
    IReadOnlyList<string>? Experts = null
);

/// <summary>An item of a criteria catalogue.</summary>
public sealed record CatalogueItemView(string Code, string Title, int Points, string Clause);

/// <summary>A versioned criteria catalogue (article 14).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title.</param>
/// <param name="Points">Sum of its items' points.</param>
/// <param name="ConfirmedBy">Who decided it, e.g. 领导小组2023年5月30日审定; empty as shipped.</param>
/// <param name="Note">E.g. 待领导小组审定; empty once decided.</param>
/// <param name="Kind">Whom it is for.</param>
/// <param name="Items">Its items.</param>
public sealed record CatalogueView(
    string Code,
    string Title,
    int Points,
    string ConfirmedBy,
    string Note,
    CandidateKind Kind,
    IReadOnlyList<CatalogueItemView> Items
);
