namespace QualityAward.Common.Publication;

/// <summary>A text with the places that look like personal data.</summary>
/// <param name="Text">The text.</param>
/// <param name="Marks">The places, in order.</param>
public sealed record MarkedText(PublicText Text, IReadOnlyList<PersonalDataMark> Marks)
{
    /// <summary>Where and what, for people.</summary>
    public string ToChinese() =>
        $"{Text.Label}{string.Join("、", Marks.Select(mark => mark.ToChinese()))}";

    /// <summary>The places as facts of a refusal.</summary>
    public static Dictionary<string, object?> Facts(IReadOnlyCollection<MarkedText> texts) =>
        new()
        {
            ["field"] = texts.First().Text.Field,
            ["marks"] = texts
                .SelectMany(text =>
                    text.Marks.Select(mark => new
                    {
                        text.Text.Field,
                        text.Text.Label,
                        kind = mark.Kind,
                        start = mark.Start,
                        length = mark.Length,
                        excerpt = mark.Excerpt,
                    })
                )
                .ToArray(),
        };
}
