using System.Text.RegularExpressions;

namespace QualityAward.Components.Text;

/// <summary>
/// Parts of a title that are not torn apart at the end of a line: Chinese text may break anywhere, a name is read as one.
/// </summary>
public static partial class KeptNames
{
    /// <summary>The text in pieces, each with whether it is kept together.</summary>
    public static IEnumerable<(string Text, bool Kept)> Of(string text)
    {
        var end = 0;
        foreach (Match name in Names().Matches(text))
        {
            if (name.Index > end)
            {
                yield return (text[end..name.Index], false);
            }

            yield return (name.Value, true);
            end = name.Index + name.Length;
        }

        if (end < text.Length)
        {
            yield return (text[end..], false);
        }
    }

    // The award, its city, bodies and standards, an edition with its years, days, document numbers.
    [GeneratedRegex(
        "攀枝花市(?:人民政府|政府质量奖|质量强市)|攀枝花市?|钒钛高新区|市政府质量奖|市质量强市办|评审(?:专家|监督)组|领导小组"
            + "|第[一二三四五六七八九十百]+[届条]|（[0-9]{4}—[0-9]{4}年度）|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"
            + "|[\\u4e00-\\u9fff]{2,8}〔[0-9]{4}〕[0-9]+号|申报受理名单|拟获奖名单|评选通知|评选工作"
    )]
    private static partial Regex Names();
}
