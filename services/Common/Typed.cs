namespace QualityAward.Common;

/// <summary>Forgives how people type numbers and codes.</summary>
public static class Typed
{
    // Full-width ！ to ～ stand in the order of ASCII, this far behind it.
    private const int FullWidthDistance = 0xFEE0;

    /// <summary>Without white space, full-width signs made half-width, upper case.</summary>
    public static string Normalise(string? text) =>
        string.Concat(
            (text ?? "")
                .Where(sign => !char.IsWhiteSpace(sign))
                .Select(sign =>
                    sign is >= '！' and <= '～' ? (char)(sign - FullWidthDistance) : sign
                )
                .Select(char.ToUpperInvariant)
        );
}
