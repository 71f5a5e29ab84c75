namespace QualityAward.Workbench.Recheck;

/// <summary>What is typed to see a number in full: why.</summary>
public sealed class WhyForm
{
    /// <summary>Why.</summary>
    public string? Text { get; set; }
}
