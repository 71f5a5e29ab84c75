using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Lists;

/// <summary>An entry of a 拟获奖建议名单.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Composite">Composite points.</param>
/// <param name="Rank">Rank among its kind.</param>
/// <param name="Deeds">Reviewed 主要事迹, individuals only.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was struck.</param>
public sealed record AwardEntry(
    Guid CandidateId,
    string Name,
    CandidateKind Kind,
    decimal Composite,
    int Rank,
    string? Deeds,
    EntryState State = EntryState.Recommended,
    string? Reason = null
);
