namespace QualityAward.Public.Guide;

/// <summary>A step of a guide.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Text">How.</param>
/// <param name="By">Who does it, or who receives it.</param>
/// <param name="When">Until when, or how long it takes.</param>
/// <param name="Articles">The articles that order it.</param>
public sealed record GuideStep(
    string Title,
    string Text,
    string By,
    string When,
    params IReadOnlyList<int> Articles
)
{
    /// <summary>Where on this site it is done; null where it is not done here.</summary>
    public (string Href, string Text)? Link { get; init; }
}

/// <summary>A paper that is handed in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it has to contain.</param>
/// <param name="Articles">The articles that ask for it.</param>
public sealed record GuidePaper(string Name, string Text, params IReadOnlyList<int> Articles);
