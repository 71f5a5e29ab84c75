using System.Text;
using QualityAward.Documents.Fonts;
using SkiaSharp;

namespace QualityAward.Documents.Layout;

/// <summary>Widths of text before anything is drawn, from the whole fonts; each sign is asked for once.</summary>
public sealed class TextMetrics(DocumentFonts fonts, RoleFonts roles)
{
    private const float Measured = 1000;
    private readonly Dictionary<(DocumentFont, Rune), float> _widths = [];

    /// <summary>Width in points.</summary>
    public float Of(string text, TextType type)
    {
        var font = roles[type.Role];
        var width = 0f;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(font, rune);
        }

        return width * type.Size * type.Scale;
    }

    private float Of(DocumentFont main, Rune rune)
    {
        if (_widths.TryGetValue((main, rune), out var known))
        {
            return known;
        }

        // A sign that no font has is named when the text is drawn.
        var font = Rune.IsControl(rune) ? null : fonts.FindFor(rune, main);
        using var measured = new SKFont(font?.Typeface ?? main.Typeface, Measured)
        {
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };
        var width = font is null ? 0 : measured.MeasureText(rune.ToString()) / Measured;
        return _widths[(main, rune)] = width;
    }
}
