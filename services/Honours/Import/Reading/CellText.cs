using System.Globalization;
using System.Text;
using QualityAward.Common.Typing;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Texts of cells: what nobody sees is dropped, what no certificate can carry is named.</summary>
public static class CellText
{
    /// <summary>Without signs that nobody sees anywhere, and without blanks around it.</summary>
    public static string Clean(string text) => TypedText.Clean(text).Trim(Blanks);

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

    /// <summary>
    /// A name or number as it is compared, see <see cref="NameText.Fold"/>; dashes too, of which every keyboard has another.
    /// </summary>
    public static string Folded(string name) =>
        string.Concat(NameText.Fold(name).Select(sign => Dashes.Contains(sign) ? '-' : sign));

    private const string Dashes = "‐‑‒–—―−";

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00A0', '\u3000'];
}
