using System.Globalization;
using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>
/// Which signs certificates can show (article 20), so that a name is questioned when it is typed and not when the certificates
/// of a whole edition are drawn. Drawing asks the font itself again: an installation may have a larger one.
/// </summary>
public static class CertificateSigns
{
    private static readonly List<(int From, int To)> Ranges = [];

    private static readonly Comparer<(int From, int To)> Where = Comparer<(
        int From,
        int To
    )>.Create(
        (range, sought) =>
            range.To < sought.From ? -1
            : range.From > sought.To ? 1
            : 0
    );

    static CertificateSigns()
    {
        using var stream =
            typeof(CertificateSigns).Assembly.GetManifestResourceStream("certificate-signs.txt")
            ?? throw new InvalidOperationException("certificate-signs.txt is not embedded.");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var ends = line.Split('-');
                Ranges.Add((CodePoint(ends[0]), CodePoint(ends[^1])));
            }
        }
    }

    /// <summary>The signs of a text that no certificate shows, each once; invisible ones are none.</summary>
    public static IReadOnlyList<Rune> MissingIn(string? text) =>
        [
            .. TypedText
                .Clean(text ?? "")
                .EnumerateRunes()
                .Where(sign => !Rune.IsControl(sign) && !Covers(sign.Value))
                .Distinct(),
        ];

    private static bool Covers(int codePoint) =>
        Ranges.BinarySearch((codePoint, codePoint), Where) >= 0;

    private static int CodePoint(string text) => int.Parse(text, NumberStyles.HexNumber, null);
}
