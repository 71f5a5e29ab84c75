using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Conduct;

/// <summary>What is typed to open a case.</summary>
public sealed class StaffForm
{
    /// <summary>Account id of the person.</summary>
    public string? Subject { get; set; }

    /// <summary>What is alleged.</summary>
    public string? Text { get; set; }

    /// <summary>From which paper it is known, if any.</summary>
    public PaperForm Document { get; set; } = new();
}
