using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>What is typed about interests, by candidate.</summary>
public sealed class DeclarationForm
{
    /// <summary>By the candidate's id; those not touched are missing.</summary>
    public Dictionary<Guid, DeclarationLine> Lines { get; set; } = [];

    /// <summary>What is typed about a candidate.</summary>
    public DeclarationLine Of(Guid candidate) => Lines.GetValueOrDefault(candidate) ?? new();
}

/// <summary>What is typed about one candidate.</summary>
public sealed class DeclarationLine
{
    /// <summary>The relation; null while none is chosen.</summary>
    public RelationKind? Relation { get; set; }

    /// <summary>More about it; never for kinship.</summary>
    public string? Note { get; set; }

    /// <summary>Kinship is declared by type only, and where there is no interest there is nothing to say.</summary>
    public bool TakesNote => Relation is not (null or RelationKind.None or RelationKind.Kinship);

    /// <summary>The declaration; a relation is chosen.</summary>
    public DeclareRequest ToRequest(Guid candidate) =>
        new(
            candidate,
            Relation ?? throw new InvalidOperationException("The relation is checked before."),
            TakesNote && !string.IsNullOrWhiteSpace(Note) ? Note.Trim() : null
        );
}

/// <summary>What is typed to ask for a recusal.</summary>
public sealed class RecusalForm
{
    /// <summary>Account id of the person; null for oneself.</summary>
    public string? Subject { get; set; }

    /// <summary>The candidate.</summary>
    public string? Candidate { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
