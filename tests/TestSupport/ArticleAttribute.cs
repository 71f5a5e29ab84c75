using Xunit.v3;

namespace QualityAward.TestSupport;

/// <summary>Names the article of the 管理办法 that a test proves; a report lists the articles without one.</summary>
/// <param name="number">Number of the article, such as 13 for 第十三条.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Assembly,
    AllowMultiple = true
)]
public sealed class ArticleAttribute(int number) : Attribute, ITraitAttribute
{
    /// <summary>Number of the article.</summary>
    public int Number { get; } = number;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("Article", $"{Number}")];
}
