using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Lists.Rules;

namespace QualityAward.Review.Award.Lists;

/// <summary>An entry of a 拟获奖建议名单.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Composite">Composite points.</param>
/// <param name="Rank">Rank among its kind.</param>
/// <param name="Deeds">Reviewed 主要事迹, individuals only.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was struck.</param>
/// <param name="StruckBy">At which step.</param>
public sealed record AwardEntry(
    Guid CandidateId,
    string Name,
    CandidateKind Kind,
    decimal Composite,
    int Rank,
    string? Deeds,
    EntryState State = EntryState.Recommended,
    string? Reason = null,
    StruckBy? StruckBy = null
);

/// <summary>At which step an entry was struck.</summary>
public enum StruckBy
{
    /// <summary>审议.</summary>
    Deliberation,

    /// <summary>An upheld objection.</summary>
    Objection,

    /// <summary>A condition of articles 9 and 10 no longer holds.</summary>
    Condition,
}

/// <summary>What another service answered before a step, and when (kept with the decision that rests on it).</summary>
/// <param name="Asked">What was asked, e.g. <c>eligibility</c>.</param>
/// <param name="Answer">The answer, in short.</param>
/// <param name="At">Award time.</param>
public sealed record AskedAnswer(string Asked, string Answer, DateTimeOffset At);
