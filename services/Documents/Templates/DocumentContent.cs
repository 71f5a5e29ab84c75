using QualityAward.Documents.Model;

namespace QualityAward.Documents.Templates;

/// <summary>What stands in the fields of one document.</summary>
/// <param name="Fields">Words; an empty one lets its paragraph fall away.</param>
public sealed record DocumentContent(IReadOnlyDictionary<string, string?> Fields)
{
    /// <summary>Tables and longer texts.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Block>> Parts { get; init; } =
        new Dictionary<string, IReadOnlyList<Block>>();

    /// <summary>发文字号, where the paper has one already.</summary>
    public string? Number { get; init; }

    /// <summary>密级.</summary>
    public string? Mark { get; init; }

    /// <summary>At the foot of every page.</summary>
    public string? Foot { get; init; }
}
