namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>第十五条：an expert of a candidate's panel.</summary>
public sealed class PanelAssignment
{
    /// <summary>The candidate.</summary>
    public Guid CandidateId { get; init; }

    /// <summary>Account id of the expert.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The edition.</summary>
    public Guid EditionId { get; init; }

    /// <summary>Place in the panel, from 0; the first leads the consensus.</summary>
    public int Place { get; internal set; }
}
