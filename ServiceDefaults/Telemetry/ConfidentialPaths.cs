using System.Text.RegularExpressions;

namespace QualityAward.ServiceDefaults.Telemetry;

/// <summary>
/// 第二十一条: addresses that no span, metric or log may hold. Who complains or objects must not be found in telemetry, and
/// neither must a receipt – which opens the complaint. Wide on purpose: a desk's page or a mistyped address is left out too.
/// </summary>
internal static partial class ConfidentialPaths
{
    /// <summary>Whether a path, an address or any other text names one.</summary>
    public static bool AreIn(string? text) =>
        text is not null && (Pattern().IsMatch(text) || IsEscaped(text));

    /// <inheritdoc cref="AreIn(string?)"/>
    public static bool AreIn(Uri? address) =>
        AreIn(address is { IsAbsoluteUri: true } ? address.AbsolutePath : address?.OriginalString);

    // Kestrel decodes the path of a request; an address in a client's span or a log may still be escaped.
    private static bool IsEscaped(string text) =>
        text.Contains('%', StringComparison.Ordinal)
        && Pattern().IsMatch(Uri.UnescapeDataString(text));

    [GeneratedRegex(
        @"/(complaint|objection|object(?![a-z]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
