namespace QualityAward.Workbench.Recheck;

/// <summary>What is typed to lock, to record or to unmask: why.</summary>
public sealed class WhyForm
{
    /// <summary>Why.</summary>
    public string? Text { get; set; }
}
