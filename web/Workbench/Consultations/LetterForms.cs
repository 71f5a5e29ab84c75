using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Consultations;

/// <summary>What a department types to reply.</summary>
public sealed class ReplyForm
{
    /// <summary>Whether it objects.</summary>
    public bool? Objects { get; set; }

    /// <summary>Its reasons.</summary>
    public string? Reasons { get; set; }

    /// <summary>回函.</summary>
    public PaperForm Document { get; set; } = new();
}

/// <summary>What a department types to withdraw its objection.</summary>
public sealed class WithdrawalForm
{
    /// <summary>The writing.</summary>
    public PaperForm Document { get; set; } = new();
}
