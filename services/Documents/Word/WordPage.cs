using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityAward.Documents.Word;

/// <summary>The page of a .docx: A4, 22 lines of 28 signs (GB/T 9704—2012, 5). Lengths in twentieths of a point.</summary>
internal static class WordPage
{
    /// <summary>From line to line: 225 mm by 22.</summary>
    public const int Pitch = 580;

    // 28 signs of 16 points take 448; there are 442.2: each 0.207 points narrower, in 4096ths.
    private const int CharacterSpace = -848;

    public static SectionProperties Of(string oddFooter, string evenFooter) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooter },
            new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 2098,
                Right = 1474,
                Bottom = 1984,
                Left = 1588,
                Header = 851,
                Footer = 1400,
                Gutter = 0,
            },
            new DocGrid
            {
                Type = DocGridValues.LinesAndChars,
                LinePitch = Pitch,
                CharacterSpace = CharacterSpace,
            }
        );
}
