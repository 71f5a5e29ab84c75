using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace QualityAward.Common.Editions;

/// <summary>The number on a certificate and plaque (article 20): <c>PZHZLJ-03-Z-01</c>.</summary>
public readonly partial record struct CertificateNumber
{
    /// <summary>A number of an edition, a kind and a serial within both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Edition or serial is not 1 to 99: both have two digits.</exception>
    public CertificateNumber(int edition, CandidateKind kind, int serial)
    {
        ThrowUnlessTwoDigits(edition, nameof(edition));
        ThrowUnlessTwoDigits(serial, nameof(serial));
        (Edition, Kind, Serial) = (edition, kind, serial);
    }

    /// <summary>The edition's ordinal.</summary>
    public int Edition { get; }

    /// <summary>Z for 组织, G for 个人.</summary>
    public CandidateKind Kind { get; }

    /// <summary>The serial within the edition and kind.</summary>
    public int Serial { get; }

    /// <summary>Reads a number as people type it: blanks around it, lower case and full-width signs are forgiven.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CertificateNumber? number)
    {
        var match = Pattern().Match(Typed.Normalise(text));
        number = match.Success
            ? new CertificateNumber(
                int.Parse(match.Groups["edition"].ValueSpan),
                match.Groups["kind"].Value == "Z"
                    ? CandidateKind.Organisation
                    : CandidateKind.Individual,
                int.Parse(match.Groups["serial"].ValueSpan)
            )
            : null;
        return match.Success;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"PZHZLJ-{Edition:00}-{(Kind is CandidateKind.Organisation ? 'Z' : 'G')}-{Serial:00}";

    [GeneratedRegex(
        "^PZHZLJ-(?!00)(?<edition>[0-9]{2})-(?<kind>[ZG])-(?!00)(?<serial>[0-9]{2})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    private static void ThrowUnlessTwoDigits(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 99, name);
    }
}
