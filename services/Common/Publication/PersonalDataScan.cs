using System.Text.RegularExpressions;
using QualityAward.Common.Identifiers;

namespace QualityAward.Common.Publication;

/// <summary>
/// 第三条: looks through free text before it is published. Fields that the law itself publishes – 受理部门, 监督组联系方式, the
/// whitelist of a candidate – are not looked through.
/// </summary>
public static partial class PersonalDataScan
{
    private const int IdentityLength = 18;
    private const int MostSeparators = 2;
    private const int EarliestBirth = 1900;
    private const int LatestBirth = 2099;

    /// <summary>Every place that looks like personal data, in the text's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Candidates that are not on the list, and so must not be named.</param>
    public static IReadOnlyList<PersonalDataMark> Of(string text, IEnumerable<string> names)
    {
        var folded = FoldedText.Of(text);
        var numbers = FoldedText.Of(text, chineseDigits: true);
        var identities = Identities(numbers).ToList();
        List<PersonalDataMark> marks =
        [
            .. identities,
            .. Found(numbers, Mobile(), PersonalDataKind.MobileNumber)
                .Concat(Found(numbers, OtherDocument(), PersonalDataKind.OtherDocument))
                .Where(mark => !identities.Exists(id => Overlap(id, mark))),
            .. Found(folded, Address(), PersonalDataKind.Address),
            .. Found(folded, Score(), PersonalDataKind.Score),
            .. names.SelectMany(name => Named(text, name)),
        ];
        return [.. marks.OrderBy(mark => mark.Start).ThenBy(mark => mark.Kind)];
    }

    // Every window of 18 digits, also inside a longer number and with blanks or hyphens between: without exception.
    private static IEnumerable<PersonalDataMark> Identities(FoldedText text)
    {
        var start = 0;
        while (start < text.Folded.Length)
        {
            if (IdentityAt(text.Folded, start) is { } length)
            {
                yield return Mark(text, PersonalDataKind.IdentityNumber, start, length);
                start += length;
            }
            else
            {
                start++;
            }
        }
    }

    private static int? IdentityAt(string text, int start)
    {
        Span<char> digits = stackalloc char[IdentityLength];
        var count = 0;
        var separators = 0;
        for (var i = start; i < text.Length; i++)
        {
            var sign = char.ToUpperInvariant(text[i]);
            if (char.IsAsciiDigit(sign) || (count == IdentityLength - 1 && sign is 'X' or '×'))
            {
                digits[count++] = sign == '×' ? 'X' : sign;
                separators = 0;
                if (count == IdentityLength)
                {
                    return IsIdentity(new(digits)) ? i - start + 1 : null;
                }
            }
            else if (count == 0 || !IsSeparator(sign) || ++separators > MostSeparators)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsIdentity(string number) =>
        CitizenNumber.FaultOf(number, "") is null
        && CitizenNumber.BirthDateOf(number) is { Year: >= EarliestBirth and <= LatestBirth };

    private static bool IsSeparator(char sign) =>
        char.IsWhiteSpace(sign) || sign is '-' or '–' or '—' or '_' or '.' or '·' or '/';

    private static IEnumerable<PersonalDataMark> Found(
        FoldedText text,
        Regex pattern,
        PersonalDataKind kind
    ) => pattern.Matches(text.Folded).Select(match => Mark(text, kind, match.Index, match.Length));

    private static IEnumerable<PersonalDataMark> Named(string text, string name)
    {
        var wanted = FoldedText.Of(name, withoutBlanksAndDots: true).Folded;
        if (wanted.Length < 2)
        {
            yield break;
        }

        var folded = FoldedText.Of(text, withoutBlanksAndDots: true);
        var at = folded.Folded.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            yield return Mark(folded, PersonalDataKind.Name, at, wanted.Length);
            at = folded.Folded.IndexOf(
                wanted,
                at + wanted.Length,
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    private static PersonalDataMark Mark(
        FoldedText text,
        PersonalDataKind kind,
        int start,
        int length
    )
    {
        var (from, count) = text.PlaceOf(start, length);
        var excerpt = text.Written.Substring(from, count);
        return new(kind, from, count, kind.IsForbidden() ? $"{excerpt[..3]}……" : excerpt);
    }

    private static bool Overlap(PersonalDataMark one, PersonalDataMark other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    // 1 and ten digits, with or without country code, grouped or not; never a part of a longer number.
    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)?86[-\s]?)?1[3-9](?:[-\s]?[0-9]){9}(?![0-9])")]
    private static partial Regex Mobile();

    // The resident card's 15 digits of before, which have no check digit; passports and permits: EA1234567, H1234567890.
    [GeneratedRegex(
        @"(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])|(?<![A-Za-z0-9])(?:[DEGPS][0-9]{8}|E[A-Z][0-9]{7}|[HM][0-9]{8}(?:[0-9]{2})?|[A-Z]{3}[0-9]{12})(?![A-Za-z0-9])"
    )]
    private static partial Regex OtherDocument();

    // 路12号, 3栋2单元501室, 五组12号.
    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}0-9]{1,12}(?:路|街|巷|弄|大道|胡同|村|社区|组)[0-9一二三四五六七八九十百]+(?:号|组|栋|幢)(?!文|令|公告|通知)|[0-9一二三四五六七八九十]+(?:栋|幢|座|单元)[0-9一二三四五六七八九十]+(?:单元|层|楼|号|室)?|[\p{IsCJKUnifiedIdeographs}]{2,10}(?:小区|花园|家属院)[0-9一二三四五六七八九十]"
    )]
    private static partial Regex Address();

    // 得分90分, 总分：912.5, 88.5分; not 9时30分, 30分钟, 百分之.
    [GeneratedRegex(
        @"(?:得分|总分|评分|分数|均分|综合分|成绩)[^0-9一二三四五六七八九\r\n]{0,6}[0-9一二三四五六七八九][0-9.]*分?|(?<![0-9.时点:：])(?<![时点:：][0-9])[0-9]{1,4}(?:\.[0-9]+)?分(?![钟之别公支厂部局会类期工析布行级为批段组项子米店院校])"
    )]
    private static partial Regex Score();
}
