namespace QualityAward.Workbench.Promotion;

/// <summary>What is typed to open a year's reports.</summary>
public sealed class RoundForm
{
    /// <summary>The calendar year they are about.</summary>
    public int? Year { get; set; }

    /// <summary>Last day; null for the usual one.</summary>
    public DateOnly? DueOn { get; set; }
}
