using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Pages;

/// <summary>What can be reported, and what each means.</summary>
internal static class TitleReportChoices
{
    /// <summary>The choices with what each means.</summary>
    public static IReadOnlyList<(TitleReportSubject Subject, string Means)> All { get; } =
    [
        (TitleReportSubject.Misuse, "不注明获奖年份，用于产品广告、包装、说明，或者未获奖而使用"),
        (TitleReportSubject.Forgery, "查无此证，或者内容被改动"),
        (TitleReportSubject.ProfitMaking, "收费办班、有偿授牌、搭售商品等"),
    ];

    /// <summary>Which of them an address or a form says; null where it is none.</summary>
    public static TitleReportSubject? Find(string? text) =>
        All.Select(choice => (TitleReportSubject?)choice.Subject)
            .FirstOrDefault(subject =>
                $"{subject}".Equals(text, StringComparison.OrdinalIgnoreCase)
            );
}
