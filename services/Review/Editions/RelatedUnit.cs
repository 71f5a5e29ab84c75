using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Identifiers;

namespace QualityAward.Review.Editions;

/// <summary>Codes by which a relation is found (article 22), as they are stored and compared: never as they were typed.</summary>
public static class RelatedUnit
{
    /// <summary>
    /// A 统一社会信用代码 in its own form, any other code in small letters; full-width signs, blanks and signs that nobody
    /// sees make no other code.
    /// </summary>
    public static string Of(string? typed)
    {
        var code = string.Concat(
            Typed
                .Normalise(typed)
                .Where(sign => char.IsLetterOrDigit(sign) || IsDash(sign))
                .Select(sign => IsDash(sign) ? '-' : sign)
        );
        return UnifiedSocialCreditCode.TryParse(code, out var credit)
            ? credit.Value
            : code.ToLowerInvariant();
    }

    private static bool IsDash(char sign) =>
        char.GetUnicodeCategory(sign) == UnicodeCategory.DashPunctuation;
}
