using System.Globalization;
using System.Text;

namespace QualityAward.Common.Publication;

/// <summary>
/// A text as it is searched: full-width signs made half-width, invisible signs left out; each sign knows where it stands in
/// the text as written.
/// </summary>
internal sealed class FoldedText
{
    // Full-width ！ to ～ stand in the order of ASCII, this far behind it.
    private const int FullWidthDistance = 0xFEE0;

    // Twice 0 to 9: as written by hand and as on cheques; 〇 stands for 零 as well.
    private const string ChineseDigits = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖";

    private readonly List<int> _places = [];

    private FoldedText(string written) => Written = written;

    public string Written { get; }

    public string Folded { get; private set; } = "";

    /// <param name="written">The text.</param>
    /// <param name="withoutBlanksAndDots">For names, which are written with and without.</param>
    /// <param name="chineseDigits">一三八 is read as 138: for numbers, which are written out to be read aloud.</param>
    public static FoldedText Of(
        string written,
        bool withoutBlanksAndDots = false,
        bool chineseDigits = false
    )
    {
        var text = new FoldedText(written);
        var folded = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (IsInvisible(written[i]) || (withoutBlanksAndDots && IsBlankOrDot(written[i])))
            {
                continue;
            }

            var sign =
                chineseDigits
                && ChineseDigits.IndexOf(written[i], StringComparison.Ordinal) is >= 0 and var digit
                    ? (char)('0' + (digit % 10))
                    : Fold(written[i]);
            folded.Append(sign);
            text._places.Add(i);
        }

        text.Folded = folded.ToString();
        return text;
    }

    /// <summary>The place as written of what was found in the folded text.</summary>
    public (int Start, int Length) PlaceOf(int start, int length)
    {
        var from = _places[start];
        return (from, _places[start + length - 1] - from + 1);
    }

    // Sign by sign, so that nothing moves; digits of every script, because they are read as digits.
    private static char Fold(char sign) =>
        sign switch
        {
            < (char)0x80 => sign,
            >= '！' and <= '～' => (char)(sign - FullWidthDistance),
            _ when char.GetUnicodeCategory(sign) is UnicodeCategory.DecimalDigitNumber => (char)(
                '0' + (int)char.GetNumericValue(sign)
            ),
            _ => sign,
        };

    private static bool IsInvisible(char sign) =>
        char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control
        && sign is not ('\n' or '\r' or '\t');

    private static bool IsBlankOrDot(char sign) =>
        char.IsWhiteSpace(sign) || sign is '·' or '•' or '・' or '‧' or '．' or '.';
}
