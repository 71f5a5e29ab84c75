using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>A member's vote on one candidate; once cast, it stands.</summary>
public sealed class MemberVote
{
    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; init; }

    /// <summary>Account id of the member.</summary>
    public string Member { get; init; } = "";

    /// <summary>Candidate.</summary>
    public Guid CandidateId { get; init; }

    /// <summary>赞成, 反对 or 弃权.</summary>
    public VoteChoice Choice { get; init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset CastAt { get; init; }

    /// <summary>The 代录 that brought it in, where it was cast on paper.</summary>
    public Guid? Registration { get; init; }
}
