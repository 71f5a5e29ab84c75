namespace QualityAward.Workbench.ReviewGround;

/// <summary>A panel as it is put together by hand.</summary>
public sealed class PanelForm
{
    /// <summary>Account ids of its experts.</summary>
    public List<string> Chosen { get; set; } = [];

    /// <summary>Who leads the consensus.</summary>
    public string? Lead { get; set; }
}
