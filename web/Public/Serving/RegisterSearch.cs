using QualityAward.Components.Api;

namespace QualityAward.Public.Serving;

/// <summary>Which part of the register somebody looks at, as it stands in the page's address and in the API's.</summary>
/// <param name="Query">Part of a name or number.</param>
/// <param name="Kind">组织 or 个人.</param>
/// <param name="Edition">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Place">所在县（区）.</param>
/// <param name="Industry">行业.</param>
public sealed record RegisterSearch(
    string? Query,
    string? Kind,
    string? Edition,
    string? Year,
    string? Place,
    string? Industry
)
{
    /// <summary>What has no input of its own in the form and came with a link.</summary>
    public IReadOnlyList<(string Name, string? Value)> Limits =>
        [("edition", Edition), ("year", Year), ("place", Place), ("industry", Industry)];

    /// <summary>All of it.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
        [("q", Query), ("kind", Kind), .. Limits];

    /// <summary>Whether the whole register is asked for.</summary>
    public bool IsEmpty => Parts.All(part => string.IsNullOrWhiteSpace(part.Value));

    /// <summary>The limits in words; null if there are none.</summary>
    public string? LimitText =>
        string.Join(
            "，",
            new[]
            {
                Of(Edition, $"第{Edition}届"),
                Of(Year, $"{Year}年获奖"),
                Of(Place, Place),
                Of(Industry, Industry),
            }.OfType<string>()
        )
            is { Length: > 0 } text
            ? text
            : null;

    /// <summary>An address with it.</summary>
    public string At(string path, string? after = null) =>
        Address.Of(path, [.. Parts, ("after", after)]);

    private static string? Of(string? value, string? text) =>
        string.IsNullOrWhiteSpace(value) ? null : text;
}
