using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Honours;

/// <summary>What is typed to correct an entry or to enter 信用修复.</summary>
public sealed class CorrectionForm
{
    /// <summary>Wrong, or repaired.</summary>
    public string? Kind { get; set; }

    /// <summary>What was wrong, or what was repaired.</summary>
    public string? Reason { get; set; }

    /// <summary>From which paper.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>The request; nothing is missing.</summary>
    internal ProposeCorrectionRequest ToRequest() =>
        new(Enum.Parse<RegisterCorrectionKind>(Kind!), Reason!.Trim(), Document.ToDocument());
}
