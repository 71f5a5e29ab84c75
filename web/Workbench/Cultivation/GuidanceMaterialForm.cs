namespace QualityAward.Workbench.Cultivation;

/// <summary>What is typed to publish guidance material.</summary>
public sealed class GuidanceMaterialForm
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is for.</summary>
    public string? Note { get; set; }

    /// <summary>The files.</summary>
    public IReadOnlyList<Guid> FileIds { get; set; } = [];
}
