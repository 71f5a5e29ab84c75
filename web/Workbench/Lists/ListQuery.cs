namespace QualityAward.Workbench.Lists;

/// <summary>What a list asks for: one portion of what fits.</summary>
/// <param name="Asked">Query parameters with what was searched for and chosen.</param>
/// <param name="After">Where the portion begins, as the one before said it; null for the first.</param>
/// <param name="Limit">Rows wanted.</param>
public sealed record ListQuery(IReadOnlyDictionary<string, string?> Asked, string? After, int Limit)
{
    /// <summary>The address of the portion.</summary>
    /// <param name="path">The list's address, with what is always asked of it.</param>
    public string At(string path) =>
        path
        + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?")
        + string.Join(
            '&',
            Asked
                .Append(new("after", After))
                .Append(new("limit", $"{Limit}"))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!.Trim())}")
        );
}
