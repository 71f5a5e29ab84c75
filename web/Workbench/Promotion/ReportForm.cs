namespace QualityAward.Workbench.Promotion;

/// <summary>What is typed of a yearly report.</summary>
public sealed class ReportForm
{
    /// <summary>What was done.</summary>
    public string? Text { get; set; }

    /// <summary>What is attached.</summary>
    public IReadOnlyList<Guid> FileIds { get; set; } = [];
}
