using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityAward.Documents.Word;

/// <summary>Paragraphs of a .docx.</summary>
internal static class WordText
{
    // A sign of 16 points, in hundredths of a sign and in twentieths of a point.
    private const int Hundred = 100;
    private const int SignTwips = 316;

    /// <summary>A paragraph in a style.</summary>
    /// <param name="style">Its style.</param>
    /// <param name="text">What it says.</param>
    /// <param name="indented">As the style says; else from the margin.</param>
    public static Paragraph Of(string style, string text, bool indented = true)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (!indented)
        {
            properties.Indentation = new() { FirstLineChars = 0, FirstLine = "0" };
        }

        return new(properties, new Run(Shown(text)));
    }

    /// <summary>A line at the right, so many signs in.</summary>
    public static Paragraph Right(string text, float signs)
    {
        var paragraph = Of(WordStyles.Body, text, indented: false);
        paragraph.ParagraphProperties!.Indentation = new()
        {
            FirstLineChars = 0,
            FirstLine = "0",
            RightChars = (int)(signs * Hundred),
            Right = $"{(int)(signs * SignTwips)}",
        };
        paragraph.ParagraphProperties.Justification = new() { Val = JustificationValues.Right };
        return paragraph;
    }

    /// <summary>How many signs wide: an ASCII one is half.</summary>
    public static float SignsOf(string text) =>
        text.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.5f : 1f);

    // Control signs have no place in XML.
    private static Text Shown(string text) =>
        new(string.Concat(text.Where(sign => !char.IsControl(sign))))
        {
            Space = SpaceProcessingModeValues.Preserve,
        };
}
