using System.Text;

namespace QualityAward.Honours.Certificates;

/// <summary>
/// Lines of Chinese text: a break between any two characters, except before closing and after opening punctuation; numbers
/// and Latin words stay whole, unless one alone is wider than a line.
/// </summary>
public static class LineBreaks
{
    private const string NotFirst = "，。、；：？！）》」』】〕”";
    private const string NotLast = "（《「『【〔“";

    /// <summary>Lines no wider than asked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="measure">Width of a piece of text.</param>
    public static IReadOnlyList<string> Of(string text, float width, Func<string, float> measure)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var piece in Pieces(text).SelectMany(piece => Fitting(piece, width, measure)))
        {
            if (line.Length > 0 && measure(line + piece) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(piece);
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    // A word, or a run of punctuation, that no line holds is broken where the line ends.
    private static IEnumerable<string> Fitting(
        string piece,
        float width,
        Func<string, float> measure
    )
    {
        if (measure(piece) <= width)
        {
            yield return piece;
            yield break;
        }

        var part = new StringBuilder();
        foreach (var rune in piece.EnumerateRunes())
        {
            if (part.Length > 0 && measure(part.ToString() + rune) > width)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(rune);
        }

        yield return part.ToString();
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = rune.ToString();
            var last = pieces.Count > 0 ? pieces[^1] : "";
            var stays =
                last.Length > 0
                && (
                    NotFirst.Contains(sign, StringComparison.Ordinal)
                    || NotLast.Contains(last[^1])
                    || IsWord(last[^1]) && IsWord(sign[0])
                );
            if (stays)
            {
                pieces[^1] = last + sign;
            }
            else
            {
                pieces.Add(sign);
            }
        }

        return pieces;
    }

    private static bool IsWord(char sign) => char.IsAscii(sign) && !char.IsWhiteSpace(sign);
}
