using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>
/// Names of people and organisations. Kept as their owner writes them – brackets and dots are part of a registered name – and
/// compared folded, so that a name is found however it was spelled.
/// </summary>
public static class NameText
{
    // People type any of them for the interpunct of a name (GB/T 15834 asks for U+00B7).
    private const string Dots = "·•・･‧∙⋅●․.．。";

    private const int ShortestName = 2;
    private const string Opening = "([{〔【〖《〈「『";
    private const string Closing = ")]}〕】〗》〉」』";

    /// <summary>
    /// The name as it is stored: nothing invisible, canonical composition, full-width letters and digits made half-width, one
    /// blank for several; null stays null.
    /// </summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Normalise(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var result = new StringBuilder(name.Length);
        foreach (var sign in Compatibility.Compose(TypedText.Clean(name)).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(sign) is not UnicodeCategory.SpaceSeparator)
            {
                result.Append(IsFullWidth(sign) ? new Rune(sign.Value - 0xFEE0) : sign);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>
    /// The name as names are compared: compatibility forms (NFKC), letters of one case, one kind of bracket, no dots, no blanks.
    /// For a wall or a duplicate: two names that people would take for one another are one here.
    /// </summary>
    public static string Fold(string? name) =>
        string.Concat(
            Compatibility
                .Fold(TypedText.Clean(name) ?? "")
                .EnumerateRunes()
                .Where(sign => !Rune.IsWhiteSpace(sign) && !IsDot(sign))
                .Select(Bracket)
                .Select(Rune.ToUpperInvariant)
        );

    /// <summary>The folded name's letters and digits alone: for walls, where any sign between them may have been put in.</summary>
    public static string Letters(string? name) =>
        string.Concat(Fold(name).EnumerateRunes().Where(Rune.IsLetterOrDigit));

    /// <summary>Whether a text names somebody, however it is spelled. A name of one letter is found nowhere: any text has it.</summary>
    /// <param name="letters">The text's <see cref="Letters"/>.</param>
    /// <param name="name">The name as it stands.</param>
    public static bool IsNamed(string letters, string name) =>
        Letters(name) is { Length: >= ShortestName } wanted
        && letters.Contains(wanted, StringComparison.Ordinal);

    /// <summary>
    /// Why this is no name, null if it may be one: what no text may have, line breaks, and signs that no name has, such as
    /// pictures.
    /// </summary>
    public static TextFault? FaultOf(string? name) =>
        TypedText.FaultOf(name)
        ?? (name ?? "")
            .EnumerateRunes()
            .Where(IsNoPartOfAName)
            .Select(sign => new TextFault(
                sign,
                $"含有{InvisibleSigns.NameOf(sign)}，名称中不能使用，请删除或者改正。"
            ))
            .FirstOrDefault();

    private static bool IsNoPartOfAName(Rune sign) =>
        Rune.GetUnicodeCategory(sign)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol
        // 〇 is a numeral, ㈱ and its like are letters in a ring; NFKC knows both.
        && !Compatibility.Fold(sign.ToString()).Any(char.IsLetterOrDigit);

    private static bool IsFullWidth(Rune sign) =>
        sign.Value is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    private static bool IsDot(Rune sign) => sign.IsBmp && Dots.Contains((char)sign.Value);

    private static Rune Bracket(Rune sign) =>
        !sign.IsBmp ? sign
        : Opening.Contains((char)sign.Value) ? new('(')
        : Closing.Contains((char)sign.Value) ? new(')')
        : sign;
}
