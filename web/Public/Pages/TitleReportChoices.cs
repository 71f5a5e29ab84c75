using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Pages;

/// <summary>What can be reported, in the words of the page.</summary>
internal static class TitleReportChoices
{
    /// <summary>The choices with what each means.</summary>
    public static IReadOnlyList<(
        TitleReportSubject Subject,
        string Name,
        string Help
    )> All { get; } =
    [
        (
            TitleReportSubject.Misuse,
            "违规使用称号、标志",
            "不注明获奖年份，用于产品广告、包装、说明，或者未获奖而使用"
        ),
        (TitleReportSubject.Forgery, "伪造、冒用证书或者奖牌", "查无此证，或者内容被改动"),
        (
            TitleReportSubject.ProfitMaking,
            "以获奖名义从事营利活动",
            "收费办班、有偿授牌、搭售商品等"
        ),
    ];

    /// <summary>Which of them an address or a form says; null where it is none.</summary>
    public static TitleReportSubject? Find(string? text) =>
        All.Select(choice => (TitleReportSubject?)choice.Subject)
            .FirstOrDefault(subject =>
                $"{subject}".Equals(text, StringComparison.OrdinalIgnoreCase)
            );
}
