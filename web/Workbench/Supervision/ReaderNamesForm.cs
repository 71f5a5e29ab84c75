using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Supervision;

/// <summary>What is typed to propose that readers' names are told earlier (article 23).</summary>
public sealed class ReaderNamesForm
{
    /// <summary>The candidate.</summary>
    public string? Candidate { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>On which paper, if any.</summary>
    public PaperForm Document { get; set; } = new();
}
