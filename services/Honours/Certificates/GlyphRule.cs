using System.Text;
using QualityAward.Common;
using SkiaSharp;

namespace QualityAward.Honours.Certificates;

/// <summary>第二十条: a character that the font lacks is an error at issue, naming the character, never an empty box.</summary>
public static class GlyphRule
{
    /// <exception cref="RefusedException">422 <c>glyph-missing</c>.</exception>
    public static void Check(string text, CertificateFont font)
    {
        using var face = new SKFont(font.Typeface);
        var missing = text.EnumerateRunes()
            .Where(rune => !Rune.IsControl(rune) && face.GetGlyph(rune.Value) == 0)
            .Distinct()
            .Select(rune => rune.ToString())
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "glyph-missing",
                "字体缺字",
                $"“{text}”中的“{string.Concat(missing)}”在字体{font.Name}中没有字形，无法制作证书。请管理员安装含有该字的字体后再行制发；尚未制发任何证书。",
                Article: 20,
                Facts: new Dictionary<string, object?>
                {
                    ["characters"] = missing,
                    ["font"] = font.Name,
                }
            )
        );
    }
}
