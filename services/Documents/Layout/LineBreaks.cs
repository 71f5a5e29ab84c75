using System.Text;

namespace QualityAward.Documents.Layout;

/// <summary>
/// Lines of Chinese text: a break between any two characters, except before closing and after opening punctuation; numbers
/// and Latin words stay whole, unless one alone is wider than a line.
/// </summary>
public static class LineBreaks
{
    private const string NotFirst = "，。、；：？！）》」』】〕”％—…";
    private const string NotLast = "（《「『【〔“";

    /// <summary>Lines no wider than asked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="measure">Width of a piece of text.</param>
    /// <param name="whole">Words that stay whole, the longer before the shorter.</param>
    public static IReadOnlyList<string> Of(
        string text,
        float width,
        Func<string, float> measure,
        IReadOnlyList<string>? whole = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(measure);
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0f;
        foreach (
            var piece in Pieces(text, whole ?? [])
                .SelectMany(piece => Fitting(piece, width, measure))
        )
        {
            // Nothing is kerned, so that widths add up; a hundredth of a point is rounding.
            var needed = measure(piece);
            if (line.Length > 0 && used + needed > width + 0.01f)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += needed;
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

    private static List<string> Pieces(string text, IReadOnlyList<string> whole)
    {
        var pieces = new List<string>();
        foreach (var sign in Words(text, whole))
        {
            var last = pieces.Count > 0 ? pieces[^1] : "";
            var stays =
                last.Length > 0
                && (
                    NotFirst.Contains(sign[0])
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

    private static IEnumerable<string> Words(string text, IReadOnlyList<string> whole)
    {
        for (var at = 0; at < text.Length; )
        {
            var rest = text.AsSpan(at);
            var word = whole.FirstOrDefault(w =>
                text.AsSpan(at).StartsWith(w, StringComparison.Ordinal)
            );
            var length =
                word?.Length ?? (rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static bool IsWord(char sign) => char.IsAscii(sign) && !char.IsWhiteSpace(sign);
}
