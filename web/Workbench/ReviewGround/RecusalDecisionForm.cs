namespace QualityAward.Workbench.ReviewGround;

/// <summary>What is typed to decide on a recusal.</summary>
public sealed class RecusalDecisionForm
{
    /// <summary>Whether the person stays out.</summary>
    public bool? Granted { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
