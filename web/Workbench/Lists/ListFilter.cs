namespace QualityAward.Workbench.Lists;

/// <summary>A choice that narrows a list.</summary>
/// <param name="Name">Name of the query parameter.</param>
/// <param name="Label">What is chosen, e.g. 状态.</param>
/// <param name="Options">Values as the query has them, with their words.</param>
public sealed record ListFilter(
    string Name,
    string Label,
    IReadOnlyList<(string Value, string Text)> Options
)
{
    /// <summary>Words for no choice.</summary>
    public string All { get; init; } = $"全部{Label}";

    /// <summary>The value chosen where the address says nothing; null for no choice.</summary>
    public string? Initial { get; init; }

    /// <summary>A filter over the values of an enumeration, in their order.</summary>
    /// <param name="name">Name of the query parameter.</param>
    /// <param name="label">What is chosen.</param>
    /// <param name="word">The word of a value; null for one that is not offered.</param>
    public static ListFilter Of<T>(string name, string label, Func<T, string?> word)
        where T : struct, Enum =>
        new(
            name,
            label,
            [.. Enum.GetValues<T>().Where(v => word(v) is not null).Select(v => ($"{v}", word(v)!))]
        );
}
