using System.Globalization;
using QualityAward.Common.Typing;

namespace QualityAward.Common;

/// <summary>
/// Forgives how people type and paste numbers and codes. Whoever stores one stores what comes out here, so that comparisons
/// never see raw text.
/// </summary>
public static class Typed
{
    /// <summary>
    /// Without white space and invisible signs, compatibility forms and full-width signs made plain (NFKC), one kind of hyphen,
    /// upper case.
    /// </summary>
    public static string Normalise(string? text) => Plain(text).ToUpperInvariant();

    /// <summary>The same for a member that may be left out: null stays null.</summary>
    public static string? Code(string? text) => text is null ? null : Normalise(text);

    /// <summary>A telephone number: digits, hyphens, brackets and plus as typed, nothing else of how it was typed.</summary>
    public static string? Telephone(string? text) => text is null ? null : Plain(text);

    /// <summary>NFKC without white space and invisible signs, every hyphen and dash made <c>-</c>.</summary>
    internal static string Plain(string? text) =>
        string.Concat(
            Compatibility
                .Fold(TypedText.Clean(text) ?? "")
                .Where(sign => !char.IsWhiteSpace(sign))
                .Select(sign =>
                    sign == '−' || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation
                        ? '-'
                        : sign
                )
        );
}
