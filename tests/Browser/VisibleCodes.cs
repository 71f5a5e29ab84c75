using System.Text.RegularExpressions;

namespace QualityAward.Browser;

/// <summary>
/// Codes that never reach a person: of units, roles and states, names of enumerations, identifiers, letters and numbers of an
/// industry. Looked for in what a page shows.
/// </summary>
public static partial class VisibleCodes
{
    /// <summary>The codes in a text, each with what stands around it.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [
            .. Codes()
                .Matches(text)
                .Select(m =>
                    text[Math.Max(0, m.Index - 12)..Math.Min(text.Length, m.Index + m.Length + 12)]
                ),
        ];

    // county-office-510421, organisation, PreliminaryPassed, 018f…-…-…, C 制造业, 制造业 32, 510421.
    [GeneratedRegex(
        @"\b(?:county-office|high-tech-zone|industry|dept|city-office|leading-group|expert-group|supervision-group|enterprise|receiving-body)(?:-[a-z0-9]+)*\b"
            + @"|\b(?:organisation|individual|applicant|administrator|supervisor|government)\b"
            + @"|\b(?:[A-Z][a-z]+){2,}\b"
            + @"|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"
            + @"|(?<![A-Za-z0-9/])[A-T] ?(?:农、林|采矿业|制造业|电力、热力|建筑业|批发和零售|交通运输|住宿和餐饮|信息传输|金融业|房地产|租赁和商务|科学研究|水利、环境|居民服务|教育|卫生和社会|文化、体育|公共管理)"
            + @"|[\u4e00-\u9fff]业 ?[0-9]{2}\b"
            + @"|\b5104[0-9]{2}\b"
    )]
    private static partial Regex Codes();
}
