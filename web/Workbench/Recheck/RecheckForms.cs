namespace QualityAward.Workbench.Recheck;

/// <summary>What is typed of the 复核结论.</summary>
public sealed class FindingForm
{
    /// <summary>Whether the applicant may go on the list.</summary>
    public bool? Acceptable { get; set; }

    /// <summary>Remarks.</summary>
    public string? Remarks { get; set; }
}

/// <summary>What is typed to refuse, or to lock: why.</summary>
public sealed class WhyForm
{
    /// <summary>Why.</summary>
    public string? Text { get; set; }
}
