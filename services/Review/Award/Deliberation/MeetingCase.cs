using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>A meeting as somebody finds it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="By">The person.</param>
/// <param name="Hidden">The candidates on the list that the person must stay out of (第二十二条).</param>
/// <param name="PledgeMissing">The person has not signed the 承诺书 of the edition (第七条).</param>
internal sealed record MeetingCase(
    Meeting Meeting,
    AwardUser By,
    IReadOnlyCollection<Guid> Hidden,
    bool PledgeMissing
)
{
    /// <summary>The candidates on which the person has voted.</summary>
    public IReadOnlyList<Guid> VotedOn { get; } =
    [.. Meeting.Votes.Where(v => v.Member == By.Subject).Select(v => v.CandidateId)];

    /// <summary>The candidates on which the person has still to vote.</summary>
    public IReadOnlyList<Guid> Remaining => [.. Meeting.Candidates.Except(Hidden).Except(VotedOn)];
}
