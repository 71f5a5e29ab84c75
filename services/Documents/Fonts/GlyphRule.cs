using System.Text;
using QualityAward.Common;

namespace QualityAward.Documents.Fonts;

/// <summary>A character that the font lacks is an error at issue, naming the character, never an empty box.</summary>
public static class GlyphRule
{
    /// <param name="text">The text that cannot be drawn.</param>
    /// <param name="font">The font in which it is set.</param>
    /// <param name="lacking">Signs that neither it nor any other installed font has.</param>
    /// <exception cref="RefusedException">422 <c>glyph-missing</c>.</exception>
    public static void Check(string text, DocumentFont font, IReadOnlyCollection<Rune> lacking)
    {
        if (lacking.Count == 0)
        {
            return;
        }

        var missing = lacking.Select(rune => rune.ToString()).ToList();
        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "glyph-missing",
                "字体缺字",
                $"“{Around(text, missing[0])}”中的“{string.Concat(missing)}”在已安装的字体（{font.Name}等）中没有字形，无法制作文件。请管理员将含有该字的字体放入 Award:FontFolder 所指的文件夹后再行制发；尚未制发任何文件。",
                Facts: new Dictionary<string, object?>
                {
                    ["characters"] = missing,
                    ["font"] = font.Name,
                }
            )
        );
    }

    // A report has forty pages: what stands beside the sign says enough to find it.
    private static string Around(string text, string sign)
    {
        const int beside = 10;
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        var from = Math.Max(0, at - beside);
        var to = Math.Min(text.Length, at + sign.Length + beside);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return text[from..to];
    }
}
