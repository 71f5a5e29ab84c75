using QualityAward.Components.Api;

namespace QualityAward.Public.Serving;

/// <summary>What is looked for among practices.</summary>
/// <param name="Words">Words.</param>
/// <param name="Year">Of the award.</param>
/// <param name="Industry">行业.</param>
/// <param name="Place">县（区）.</param>
/// <param name="After">Key of the page before.</param>
public sealed record PracticeSearch(
    string? Words,
    string? Year,
    string? Industry,
    string? Place,
    string? After
)
{
    /// <summary>Whether nothing narrows it.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Words)
        && string.IsNullOrEmpty(Year)
        && string.IsNullOrEmpty(Industry)
        && string.IsNullOrEmpty(Place);

    /// <summary>The same as an address, of the page as of the API.</summary>
    public string At(string path) =>
        Address.Of(
            path,
            ("q", Words),
            ("year", Year),
            ("industry", Industry),
            ("place", Place),
            ("after", After)
        );
}
