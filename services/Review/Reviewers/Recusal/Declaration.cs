using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：what a person declared about a candidate. Kinship by type only.</summary>
public sealed class Declaration
{
    /// <summary>Account id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The candidate.</summary>
    public Guid CandidateId { get; init; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; init; }

    /// <summary>What was declared.</summary>
    public RelationKind Relation { get; internal set; }

    /// <summary>Found by the system or decided on request: shuts out whatever was declared.</summary>
    public bool Conflict { get; internal set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset DeclaredAt { get; internal set; }
}
