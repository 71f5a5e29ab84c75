using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Custody;

/// <summary>What is typed to hand over several by one receipt.</summary>
public sealed class HandOverForm
{
    /// <summary>Which.</summary>
    public HashSet<Guid> Items { get; set; } = [];

    /// <summary>Who signed for them.</summary>
    public string? SignedBy { get; set; }

    /// <summary>The signed receipt.</summary>
    public PaperForm Receipt { get; set; } = new();

    internal void Tick(Guid item, bool isTicked)
    {
        if (isTicked)
        {
            Items.Add(item);
        }
        else
        {
            Items.Remove(item);
        }
    }
}
