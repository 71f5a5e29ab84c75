using System.Text.Json;
using QualityAward.Rest.Json;

namespace QualityAward.Public.Content;

/// <summary>The 管理办法 as published, article by article.</summary>
/// <param name="Code">Code of the regulation version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="ValidFrom">First day in force (article 32).</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="Notice">The notice with which it was issued.</param>
/// <param name="Chapters">Its chapters.</param>
public sealed record RegulationText(
    string Code,
    string Title,
    string Issuer,
    DateOnly IssuedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> Notice,
    IReadOnlyList<RegulationChapter> Chapters
)
{
    /// <summary>The text shipped with the portal.</summary>
    public static RegulationText Current { get; } = Load("regulation-2022.json");

    private static RegulationText Load(string resource)
    {
        using var stream =
            typeof(RegulationText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Resource {resource} is missing.");
        return JsonSerializer.Deserialize<RegulationText>(stream, AwardJson.Options)
            ?? throw new InvalidOperationException($"Resource {resource} is empty.");
    }
}

/// <summary>第几章.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Articles">Its articles.</param>
public sealed record RegulationChapter(
    int Number,
    string Title,
    IReadOnlyList<RegulationArticle> Articles
);

/// <summary>第几条.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Paragraphs">Its paragraphs and items (（一）…).</param>
public sealed record RegulationArticle(int Number, IReadOnlyList<string> Paragraphs);
