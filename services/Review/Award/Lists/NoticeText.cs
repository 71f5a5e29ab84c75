using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Lists;

/// <summary>
/// Titles and paragraphs of the second notice and of 市政府's decision. Never a name: names stand in the list beside it, from
/// which those who are not awarded disappear at the end (article 3).
/// </summary>
internal static class NoticeText
{
    public static string NoticeTitle(ReviewEdition edition, int named) =>
        named == 0
            ? $"关于{Award(edition)}评选结果的公示"
            : $"关于{Award(edition)}拟获奖名单的公示";

    public static IReadOnlyList<string> NoticeParagraphs(
        ReviewEdition edition,
        IReadOnlyCollection<CandidateKind> kinds,
        int days
    ) =>
        [
            kinds.Count == 0
                ? $"根据《攀枝花市政府质量奖评选管理办法》，经评审和领导小组审议，{Award(edition)}没有拟获奖组织和个人，现将结果向社会公示。"
                : $"根据《攀枝花市政府质量奖评选管理办法》，经评审专家组评审、领导小组审议，现将{Award(edition)}拟获奖{Counts(kinds)}向社会公示。",
            .. Vacancy(edition, kinds),
            $"公示时间不少于{days}个工作日，起止日期以本公示所列为准。",
            $"公示期间，任何单位和个人对{(kinds.Count == 0 ? "上述结果" : "拟获奖名单")}有异议的，可以在本公示页面或者以书面形式向市质量强市办提出，并说明事实和理由。",
        ];

    public static string DecisionTitle(ReviewEdition edition, int awarded) =>
        awarded == 0
            ? $"关于{Award(edition)}评选结果的决定"
            : $"关于表扬{Award(edition)}获奖组织和个人的决定";

    public static IReadOnlyList<string> DecisionParagraphs(
        ReviewEdition edition,
        IReadOnlyCollection<CandidateKind> kinds,
        long? rewardYuan
    ) =>
        [
            kinds.Count == 0
                ? $"根据《攀枝花市政府质量奖评选管理办法》，经市政府审定，{Award(edition)}没有获奖组织和个人。"
                : $"根据《攀枝花市政府质量奖评选管理办法》，市政府决定对{Award(edition)}获奖{Counts(kinds)}予以表扬，颁发获奖证书、奖牌。",
            .. Vacancy(edition, kinds),
            .. rewardYuan is > 0 && kinds.Count > 0
                ? [$"对获奖组织和个人各奖励人民币{rewardYuan}元。"]
                : Array.Empty<string>(),
        ];

    private static string Award(ReviewEdition edition) =>
        edition.Ordinal > 0
            ? $"第{ChineseNumerals.Of(edition.Ordinal)}届攀枝花市政府质量奖"
            : $"{edition.Name}攀枝花市政府质量奖";

    private static string Counts(IReadOnlyCollection<CandidateKind> kinds) =>
        string.Join("、", kinds.Order().GroupBy(k => k).Select(g => g.Key.ChineseQuota(g.Count())));

    private static IEnumerable<string> Vacancy(
        ReviewEdition edition,
        IReadOnlyCollection<CandidateKind> kinds
    )
    {
        var vacant = Enum.GetValues<CandidateKind>()
            .Select(kind => (kind, Count: edition.QuotaOf(kind) - kinds.Count(k => k == kind)))
            .Where(v => v.Count > 0)
            .Select(v => v.kind.ChineseQuota(v.Count))
            .ToList();
        if (vacant.Count > 0)
        {
            yield return $"本届评选坚持宁缺毋滥，{string.Join("、", vacant)}的名额空缺。";
        }
    }
}
