using QualityAward.Applications.Case;

namespace QualityAward.Applications.Acceptance;

/// <summary>The usual title and text of the 受理名单公示, without names; the office may replace both.</summary>
public static class AcceptanceText
{
    /// <summary>The usual title.</summary>
    public static string Title(Edition edition) =>
        $"{edition.Name}攀枝花市政府质量奖申报受理名单公示";

    /// <summary>The usual text, one entry a paragraph. Dates, bodies and ways to object are added by Publicity.</summary>
    public static IReadOnlyList<string> Paragraphs(
        Edition edition,
        int organisations,
        int individuals,
        int days
    ) =>
        [
            $"根据《攀枝花市政府质量奖评选管理办法》，市质量强市办对{edition.Name}攀枝花市政府质量奖申报主体资格和申报资料进行了复核，形成申报受理名单，并征求了市级有关部门意见。",
            $"现将受理名单（组织{organisations}个、个人{individuals}名）向社会公示，公示时间不少于{days}个工作日。",
            "公示期内，任何单位和个人可以对名单提出异议并说明理由。单位提出异议的应当加盖公章，个人提出异议的应当署名。",
        ];
}
