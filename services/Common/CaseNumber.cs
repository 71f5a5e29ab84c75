using System.Text.RegularExpressions;

namespace QualityAward.Common;

/// <summary>
/// 案号 of a people's court, as 《关于人民法院案件案号的若干规定》 writes it: （2024）川04行初12号. The papers of courts bear no
/// 发文字号.
/// </summary>
public static partial class CaseNumber
{
    /// <summary>Whether the text is a complete 案号.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex(
        @"^（(19|20)[0-9]{2}）(最高法|\p{IsCJKUnifiedIdeographs}[0-9]{0,4})\p{IsCJKUnifiedIdeographs}{1,6}[1-9][0-9]{0,6}号(之[一二三四五六七八九十]{1,3})?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
