using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Consultations;

/// <summary>What a department types on a draft 受理名单: an answer for each candidate.</summary>
public sealed class ListReplyForm
{
    /// <summary>Whether it objects, by candidate.</summary>
    public Dictionary<Guid, bool?> Objects { get; set; } = [];

    /// <summary>Its reasons, by candidate.</summary>
    public Dictionary<Guid, string?> Reasons { get; set; } = [];

    /// <summary>回函.</summary>
    public PaperForm Document { get; set; } = new();
}
