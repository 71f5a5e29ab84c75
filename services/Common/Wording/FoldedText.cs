using System.Text;

namespace QualityAward.Common.Wording;

/// <summary>
/// Names as they are compared: however they are spelled – full-width, with a dot of another kind, a blank or a sign that
/// nobody sees – the same letters are the same name.
/// </summary>
public static class FoldedText
{
    // One character alone is in any text.
    private const int ShortestName = 2;

    // Full-width ！ to ～ stand in the order of ASCII, this far behind it. Where the runtime has no ICU, NFKC leaves them.
    private const int FullWidthDistance = 0xFEE0;

    /// <summary>In compatibility form (NFKC), upper case, letters and digits only.</summary>
    public static string Of(string? text)
    {
        var whole = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // Half a surrogate pair cannot be normalised, and is no letter either.
            if (rune != Rune.ReplacementChar)
            {
                whole.Append(
                    rune.Value is >= '！' and <= '～'
                        ? new Rune(rune.Value - FullWidthDistance)
                        : rune
                );
            }
        }

        var folded = new StringBuilder(whole.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToUpperInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether the text names somebody, however it is spelled. Too short a name is found nowhere.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="name">The name as it stands.</param>
    public static bool Mentions(string folded, string name) =>
        Of(name) is { Length: >= ShortestName } wanted
        && folded.Contains(wanted, StringComparison.Ordinal);
}
