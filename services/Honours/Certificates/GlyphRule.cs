using System.Text;
using QualityAward.Common;

namespace QualityAward.Honours.Certificates;

/// <summary>第二十条: a character that the font lacks is an error at issue, naming the character, never an empty box.</summary>
public static class GlyphRule
{
    /// <param name="text">The text that cannot be drawn.</param>
    /// <param name="font">The font in which it is set.</param>
    /// <param name="lacking">Signs that neither it nor any other installed font has.</param>
    /// <exception cref="RefusedException">422 <c>glyph-missing</c>.</exception>
    public static void Check(string text, CertificateFont font, IReadOnlyCollection<Rune> lacking)
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
                $"“{text}”中的“{string.Concat(missing)}”在已安装的字体（{font.Name}等）中没有字形，无法制作证书。请管理员将含有该字的字体放入 Award:FontFolder 所指的文件夹后再行制发；尚未制发任何证书。",
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
