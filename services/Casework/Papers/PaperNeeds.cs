namespace QualityAward.Casework.Papers;

/// <summary>What the paper that comes with an act must have; its date must have come in any case.</summary>
/// <param name="Name">What it is called, or the act that takes effect by it, e.g. 处理决定.</param>
/// <param name="Article">Under which the act is done; null where no article asks for the paper.</param>
public sealed record PaperNeeds(string Name, int? Article)
{
    /// <summary>The 发文字号 is required.</summary>
    public bool Number { get; init; }

    /// <summary>The stamped scan is required.</summary>
    public bool Scan { get; init; }

    /// <summary>The input of the form that holds the paper.</summary>
    public string Field { get; init; } = "document";

    /// <summary>公文: number, date and scan.</summary>
    public static PaperNeeds Stamped(string name, int? article) =>
        new(name, article) { Number = true, Scan = true };

    /// <summary>A paper that proves something: whatever number and scan it has.</summary>
    public static PaperNeeds Any(int? article, string name = "文件") => new(name, article);
}
