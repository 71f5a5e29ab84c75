using UglyToad.PdfPig;

namespace QualityAward.Documents.Tests;

/// <summary>What a reader of a PDF gets back.</summary>
internal static class PdfText
{
    /// <summary>Everything in the order in which it stands in the file, without blanks.</summary>
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(Of));
    }

    public static string Of(UglyToad.PdfPig.Content.Page page) =>
        Bare(string.Concat(page.Letters.Select(letter => letter.Value)));

    public static string Bare(string text) =>
        string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
