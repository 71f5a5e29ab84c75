namespace QualityAward.Workbench.Editions;

/// <summary>What is typed to issue a 评选通知.</summary>
internal sealed class CallForm
{
    public string? DocumentNumber { get; set; }
    public string? Title { get; set; }

    /// <summary>The text, a paragraph a line.</summary>
    public string? Text { get; set; }

    /// <summary>The paragraphs that are not empty.</summary>
    public IReadOnlyList<string> Paragraphs =>
        [
            .. (Text ?? "").Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];
}
