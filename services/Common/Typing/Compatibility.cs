using System.Globalization;
using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>
/// Unicode's compatibility forms (UAX #15) for the signs that come with Chinese texts, out of a table: the programs run without
/// ICU (invariant globalization), where <see cref="string.Normalize()"/> leaves every text as it is.
/// </summary>
internal static class Compatibility
{
    private static readonly Dictionary<Rune, string> Forms = [];
    private static readonly Dictionary<(Rune Letter, Rune Mark), Rune> Compositions = [];

    static Compatibility()
    {
        using var stream =
            typeof(Compatibility).Assembly.GetManifestResourceStream("compatibility.txt")
            ?? throw new InvalidOperationException("compatibility.txt is not embedded.");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var (from, to) = (
                line[..line.IndexOf('=')],
                Runes(line[(line.IndexOf('=') + 1)..], ' ')
            );
            if (Runes(from, '+') is [var letter, var mark])
            {
                Compositions[(letter, mark)] = to[0];
            }
            else
            {
                Forms[Runes(from, '+')[0]] = string.Concat(to);
            }
        }
    }

    /// <summary>NFKC: full-width signs, radicals, ligatures, encircled and doubled signs made plain; letters composed.</summary>
    public static string Fold(string text) =>
        text.EnumerateRunes().Any(Forms.ContainsKey)
            ? Compose(
                string.Concat(
                    text.EnumerateRunes()
                        .Select(sign => Forms.GetValueOrDefault(sign) ?? sign.ToString())
                )
            )
            : Compose(text);

    /// <summary>NFC of Latin letters: a letter and the mark after it become one sign.</summary>
    public static string Compose(string text)
    {
        if (!text.EnumerateRunes().Any(IsMark))
        {
            return text;
        }

        var signs = new List<Rune>(text.Length);
        foreach (var sign in text.EnumerateRunes())
        {
            if (signs is [.., var letter] && Compositions.TryGetValue((letter, sign), out var both))
            {
                signs[^1] = both;
            }
            else
            {
                signs.Add(sign);
            }
        }

        return string.Concat(signs);
    }

    private static bool IsMark(Rune sign) => sign.Value is >= 0x0300 and <= 0x036F;

    private static Rune[] Runes(string codePoints, char separator) =>
        [
            .. codePoints
                .Split(separator)
                .Select(c => new Rune(int.Parse(c, NumberStyles.HexNumber, null))),
        ];
}
