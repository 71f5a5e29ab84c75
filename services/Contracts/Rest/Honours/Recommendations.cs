using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>省级及以上质量奖 (article 20).</summary>
public enum HigherAward
{
    /// <summary>天府质量奖.</summary>
    Tianfu,

    /// <summary>中国质量奖.</summary>
    China,

    /// <summary>Another one, which is named.</summary>
    Other,
}

/// <summary>Where a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>拟推荐，待上报.</summary>
    Proposed,

    /// <summary>已推荐上报.</summary>
    Sent,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>评审中.</summary>
    Reviewing,

    /// <summary>已获奖.</summary>
    Granted,

    /// <summary>未获奖.</summary>
    NotGranted,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>One condition of a recommendation, as the system finds it (article 20).</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Finding">What was found.</param>
public sealed record RecommendationGround(string Name, int Article, bool IsMet, string Finding);

/// <summary>An award and whether its holder may be recommended now.</summary>
/// <param name="HonourId">The award.</param>
/// <param name="Number">Its certificate.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Holder">Holder.</param>
/// <param name="EditionName">Name of the edition.</param>
/// <param name="AwardedOn">Date of 市政府's decision.</param>
/// <param name="IsEligible">Whether every condition is met.</param>
/// <param name="Grounds">Each condition.</param>
public sealed record RecommendationCandidate(
    Guid HonourId,
    string? Number,
    CandidateKind Kind,
    string Holder,
    string EditionName,
    DateOnly? AwardedOn,
    bool IsEligible,
    IReadOnlyList<RecommendationGround> Grounds
);

/// <summary>Proposes a recommendation.</summary>
/// <param name="HonourId">The award whose holder is recommended.</param>
/// <param name="Target">To which award.</param>
/// <param name="TargetName">Its name, where it is another one: 1 to 100 characters.</param>
public sealed record ProposeRecommendationRequest(
    Guid HonourId,
    HigherAward Target,
    string? TargetName = null
);

/// <summary>A recommendation, in lists and in full.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="HonourId">The award.</param>
/// <param name="Number">Its certificate.</param>
/// <param name="Holder">Holder.</param>
/// <param name="EditionName">Name of the edition.</param>
/// <param name="Target">To which award.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="ProposedBy">Name of who proposed it.</param>
/// <param name="Addressee">To whom it was sent.</param>
/// <param name="Letter">The letter of recommendation.</param>
/// <param name="Result">The paper of the result.</param>
/// <param name="Remark">What was noted of the result.</param>
/// <param name="IsShown">Whether the public register shows the higher award.</param>
/// <param name="Grounds">The conditions, as they are now.</param>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record RecommendationView(
    Guid Id,
    Guid HonourId,
    string? Number,
    string Holder,
    string EditionName,
    HigherAward Target,
    string TargetName,
    RecommendationState State,
    DateTimeOffset ProposedAt,
    string ProposedBy,
    string? Addressee,
    PaperDocument? Letter,
    PaperDocument? Result,
    string? Remark,
    bool IsShown,
    IReadOnlyList<RecommendationGround> Grounds,
    IReadOnlyList<RecommendationStepView> Steps
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step of a recommendation.</summary>
/// <param name="Name">In Chinese.</param>
/// <param name="Day">Day on which it happened.</param>
/// <param name="Text">What was noted.</param>
/// <param name="By">Name of who recorded it.</param>
public sealed record RecommendationStepView(string Name, DateOnly Day, string? Text, string By);

/// <summary>It was sent.</summary>
/// <param name="Addressee">To whom: 1 to 100 characters.</param>
/// <param name="Document">The letter of recommendation, stamped.</param>
public sealed record SendRecommendationRequest(string Addressee, PaperDocument Document);

/// <summary>It went on.</summary>
/// <param name="On">On which day.</param>
/// <param name="Note">What was noted; null if nothing.</param>
public sealed record RecommendationProgressRequest(DateOnly On, string? Note = null);

/// <summary>How it ended.</summary>
/// <param name="Granted">Whether the higher award was granted.</param>
/// <param name="Document">The paper that says so; granted, its number is required.</param>
/// <param name="Remark">What was noted, e.g. the kind of award.</param>
public sealed record ConcludeRecommendationRequest(
    bool Granted,
    PaperDocument Document,
    string? Remark = null
);

/// <summary>It is not pursued.</summary>
/// <param name="Reasons">Why.</param>
public sealed record WithdrawRecommendationRequest(string Reasons);
