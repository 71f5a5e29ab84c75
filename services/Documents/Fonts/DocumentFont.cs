using System.Text;
using SkiaSharp;

namespace QualityAward.Documents.Fonts;

/// <summary>A font file that has Chinese.</summary>
/// <param name="File">Full path.</param>
/// <param name="Index">Place inside a collection (.ttc); 0 otherwise.</param>
/// <param name="Typeface">The whole font, to ask which characters it has.</param>
public sealed record DocumentFont(string File, int Index, SKTypeface Typeface)
{
    /// <summary>Family and style, for people.</summary>
    public string Name => $"{Typeface.FamilyName} {(Typeface.IsBold ? "Bold" : "Regular")}";

    /// <summary>Whether it has a sign.</summary>
    public bool Has(Rune rune)
    {
        using var font = new SKFont(Typeface);
        return font.GetGlyph(rune.Value) != 0;
    }
}
