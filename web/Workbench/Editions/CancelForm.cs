using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Editions;

/// <summary>What is typed to cancel an edition that was opened by mistake.</summary>
public sealed class CancelForm
{
    /// <summary>The paper on which it rests.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
