namespace QualityAward.Common.Publication;

/// <summary>A text that is to be published.</summary>
/// <param name="Field">As the request names it.</param>
/// <param name="Label">As people call it: 标题, 正文第2段.</param>
/// <param name="Text">What it says.</param>
/// <param name="CandidateId">Whose it is, where it is one candidate's: only who may open the candidate reads it before.</param>
public sealed record PublicText(string Field, string Label, string Text, Guid? CandidateId = null)
{
    /// <summary>Title and paragraphs of a document.</summary>
    public static IReadOnlyList<PublicText> Of(string title, IEnumerable<string> paragraphs) =>
        [
            new("title", "标题", title),
            .. paragraphs.Select(
                (text, index) => new PublicText("paragraphs", $"正文第{index + 1}段", text)
            ),
        ];
}
