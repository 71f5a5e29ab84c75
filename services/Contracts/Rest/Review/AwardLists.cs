namespace QualityAward.Contracts.Rest.Review;

/// <summary>Where a 拟获奖建议名单 stands.</summary>
public enum AwardListState
{
    /// <summary>Before the leading group.</summary>
    Recommended,

    /// <summary>审议 approved it, maybe without some.</summary>
    Approved,

    /// <summary>审议 sent it back; a new one may be made.</summary>
    SentBack,

    /// <summary>Before the public.</summary>
    Announced,

    /// <summary>报请市政府审定.</summary>
    Submitted,

    /// <summary>市政府 has decided.</summary>
    Decided,
}

/// <summary>Where one entry stands.</summary>
public enum EntryState
{
    /// <summary>Proposed by the experts.</summary>
    Recommended,

    /// <summary>Approved by the leading group.</summary>
    Approved,

    /// <summary>Struck by the leading group, or after an upheld objection.</summary>
    Struck,

    /// <summary>Awarded by 市政府.</summary>
    Awarded,

    /// <summary>Not named by 市政府's decision.</summary>
    NotAwarded,
}

/// <summary>A candidate's composite result.</summary>
public sealed record CompositeRow(
    Guid CandidateId,
    string Name,
    string Kind,
    IReadOnlyDictionary<string, decimal> StageTotals,
    decimal Composite,
    int Rank,
    bool AboveFloor
);

/// <summary>Makes the composite report and the 拟获奖建议名单.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="Report">综合评审报告.</param>
/// <param name="Document">The stamped report, if there is one.</param>
/// <param name="Candidates">The recommended, with reviewed 主要事迹 for individuals.</param>
public sealed record RecommendRequest(
    Guid EditionId,
    string Report,
    PaperDocument? Document,
    IReadOnlyList<RecommendedCandidate> Candidates
);

/// <summary>A recommended candidate.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Deeds">Reviewed 主要事迹 for the second notice; individuals only.</param>
public sealed record RecommendedCandidate(Guid CandidateId, string? Deeds);

/// <summary>An entry of the list.</summary>
public sealed record AwardEntryView(
    Guid CandidateId,
    string Name,
    string Kind,
    decimal Composite,
    int Rank,
    EntryState State,
    string? Reason,
    string? Deeds
);

/// <summary>A 拟获奖建议名单 and what became of it.</summary>
public sealed record AwardListView(
    Guid Id,
    Guid EditionId,
    string EditionName,
    AwardListState State,
    string Report,
    PaperDocument? ReportDocument,
    IReadOnlyList<AwardEntryView> Entries,
    int OrganisationQuota,
    int IndividualQuota,
    Guid? NoticeId,
    string? NoticeNumber,
    DateOnly? AnnouncedOn,
    PaperDocument? Submission,
    PaperDocument? Decision,
    DateOnly? DecidedOn,
    long? RewardYuan
)
{
    /// <summary>The acts that are open to the reader now; what is in their way is said of a single list only.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Puts the approved list before the public.</summary>
/// <param name="DocumentNumber">发文字号 of the notice.</param>
/// <param name="StrikeIneligible">Strikes those who no longer fulfil articles 9 and 10; else they make it refused.</param>
public sealed record AnnounceListRequest(string DocumentNumber, bool StrikeIneligible = false)
{
    /// <summary>发文字号 in its proper form.</summary>
    public string DocumentNumber { get; init; } = Common.DocumentNumber.Normalise(DocumentNumber);
}

/// <summary>报请市政府审定 (article 19): the stamped request with number, date and scan.</summary>
/// <param name="Document">The stamped request.</param>
/// <param name="StrikeIneligible">Strikes those who no longer fulfil articles 9 and 10; else they make it refused.</param>
public sealed record SubmitForApprovalRequest(
    PaperDocument Document,
    bool StrikeIneligible = false
);

/// <summary>市政府's decision (articles 19 and 20).</summary>
/// <param name="Document">The decision with number, date and scan.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="AwardedIds">In the order of the decision; may be fewer than announced.</param>
/// <param name="RewardYuan">Reward for each, if the decision names one.</param>
public sealed record DecideAwardRequest(
    PaperDocument Document,
    DateOnly DecidedOn,
    IReadOnlyList<Guid> AwardedIds,
    long? RewardYuan
);

/// <summary>市政府's decision on paper (代录 act government-decision); its document is the registration's.</summary>
public sealed record RegisteredDecision(
    Guid AwardListId,
    DateOnly DecidedOn,
    IReadOnlyList<Guid> AwardedIds,
    long? RewardYuan
);
