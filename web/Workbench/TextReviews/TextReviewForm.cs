namespace QualityAward.Workbench.TextReviews;

/// <summary>What is typed on a text that is to be published.</summary>
public sealed class TextReviewForm
{
    /// <summary>Why each place stays, by its place in the list.</summary>
    public Dictionary<int, string?> Reasons { get; set; } = [];

    /// <summary>The reason of one place.</summary>
    public string? At(int index) => Reasons.GetValueOrDefault(index);

    /// <summary>Changes the reason of one place.</summary>
    public void Set(int index, string? reason) => Reasons[index] = reason;
}
