namespace QualityAward.Contracts.Rest.Review;

/// <summary>A member's vote.</summary>
public enum VoteChoice
{
    /// <summary>赞成.</summary>
    For,

    /// <summary>反对.</summary>
    Against,

    /// <summary>弃权.</summary>
    Abstain,
}

/// <summary>What the leading group makes of one candidate.</summary>
public enum DeliberationOutcome
{
    /// <summary>通过.</summary>
    Approved,

    /// <summary>不予通过, with reasons.</summary>
    Struck,
}

/// <summary>A member who takes part.</summary>
public sealed record MeetingMember(string Subject, string Name);

/// <summary>Opens the leading group's 审议 of a list.</summary>
public sealed record OpenDeliberationRequest(
    Guid AwardListId,
    DateOnly HeldOn,
    IReadOnlyList<MeetingMember> Present
);

/// <summary>A vote on one candidate.</summary>
public sealed record CandidateVote(Guid CandidateId, VoteChoice Choice);

/// <summary>The caller's votes.</summary>
public sealed record CastVotesRequest(IReadOnlyList<CandidateVote> Votes);

/// <summary>Votes cast on paper (代录 act deliberation-votes): one member's.</summary>
public sealed record RegisteredVotes(
    Guid DeliberationId,
    string Member,
    IReadOnlyList<CandidateVote> Votes
);

/// <summary>Why a candidate is struck.</summary>
public sealed record StrikeReason(Guid CandidateId, string Reason);

/// <summary>Closes the 审议.</summary>
/// <param name="Minutes">会议纪要.</param>
/// <param name="Strikes">Reasons for everyone who found no majority.</param>
/// <param name="SendBackReason">Given where the whole list is sent back.</param>
public sealed record CloseDeliberationRequest(
    PaperDocument Minutes,
    IReadOnlyList<StrikeReason> Strikes,
    string? SendBackReason
);

/// <summary>The votes on one candidate.</summary>
public sealed record VoteCount(
    Guid CandidateId,
    string Name,
    int For,
    int Against,
    int Abstain,
    DeliberationOutcome? Outcome,
    string? Reason,
    VoteChoice? Mine
);

/// <summary>A meeting of the leading group on a list (articles 6 and 18).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="AwardListId">The list.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="Present">Members who take part.</param>
/// <param name="Closed">Whether it is over.</param>
/// <param name="Minutes">会议纪要; null for whoever must stay out of a case on the list.</param>
/// <param name="SendBackReason">Why the whole list went back; hidden as the minutes are.</param>
/// <param name="Counts">The votes on each candidate that the reader may see; no numbers before the meeting is over.</param>
/// <param name="Voted">Account ids of the members who have voted, however they did.</param>
public sealed record DeliberationView(
    Guid Id,
    Guid AwardListId,
    Guid EditionId,
    DateOnly HeldOn,
    IReadOnlyList<MeetingMember> Present,
    bool Closed,
    PaperDocument? Minutes,
    string? SendBackReason,
    IReadOnlyList<VoteCount> Counts,
    IReadOnlyList<string> Voted
)
{
    /// <summary>The acts that are open to the reader now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>
/// A 重大事项 that the leading group decided (article 6), e.g. the end of a 暂缓, whose kind is
/// <see cref="MajorMatterKinds.SuspensionLifted"/>.
/// </summary>
public sealed record RecordMajorMatterRequest(
    Guid EditionId,
    string Kind,
    string Subject,
    string Decision,
    DateOnly HeldOn,
    PaperDocument Minutes,
    int For,
    int Against,
    int Abstain
);

/// <summary>A decided 重大事项.</summary>
public sealed record MajorMatterView(
    Guid Id,
    Guid EditionId,
    string Kind,
    string Subject,
    string Decision,
    DateOnly HeldOn,
    PaperDocument Minutes,
    int For,
    int Against,
    int Abstain,
    DateTimeOffset RecordedAt
);
