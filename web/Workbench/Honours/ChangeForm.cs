using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Honours;

/// <summary>What is typed of a paper that changed or annulled a decision.</summary>
public sealed class ChangeForm
{
    /// <summary>Annulled or changed.</summary>
    public string? Outcome { get; set; }

    /// <summary>By which kind of paper.</summary>
    public string? Paper { get; set; }

    /// <summary>Whose it is.</summary>
    public string? Authority { get; set; }

    /// <summary>The paper.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>What it says.</summary>
    public string? Summary { get; set; }

    /// <summary>The changed last day of a ban.</summary>
    public DateOnly? BanLastDay { get; set; }

    /// <summary>Annulled or changed; nothing is missing.</summary>
    internal DecisionOutcome Chosen => Enum.Parse<DecisionOutcome>(Outcome!);

    /// <summary>By which kind of paper; nothing is missing.</summary>
    internal ChangingPaper Kind => Enum.Parse<ChangingPaper>(Paper!);
}
