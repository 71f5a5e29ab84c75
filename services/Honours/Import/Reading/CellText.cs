using System.Globalization;
using System.Text;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Texts of cells: what nobody sees is dropped, what no certificate can carry is named.</summary>
public static class CellText
{
    /// <summary>Without signs of no width and direction (Unicode category Cf) anywhere, and without blanks around it.</summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Trim(Blanks);
    }

    /// <summary>The first sign that has no place in a name or number, as U+000B; null when there is none.</summary>
    public static string? Strange(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var strange =
                rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.OtherNotAssigned
                        or UnicodeCategory.Surrogate
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator;
            if (strange)
            {
                return $"U+{rune.Value:X4}";
            }
        }

        return null;
    }

    // Full-width ！ to ～ stand in the order of ASCII, this far behind it.
    private const int FullWidthDistance = 0xFEE0;

    /// <summary>
    /// A name as it is compared: full-width signs, dots, brackets, dashes and blanks make no difference to who is meant.
    /// Sign by sign, since a machine without ICU normalises nothing.
    /// </summary>
    public static string Folded(string name) =>
        string.Concat(
            name.Where(sign => !char.IsWhiteSpace(sign))
                .Select(sign =>
                    sign is >= '！' and <= '～' ? (char)(sign - FullWidthDistance) : sign
                )
                .Select(sign =>
                    sign switch
                    {
                        '•' or '・' or '･' or '‧' or '∙' or '⋅' or '●' or '.' => '·',
                        '〔' or '【' or '[' => '(',
                        '〕' or '】' or ']' => ')',
                        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
                        _ => char.ToUpperInvariant(sign),
                    }
                )
        );

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00A0', '\u3000'];
}
