using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: a paper is served between its date and today.</summary>
public static class ServiceDayRule
{
    /// <exception cref="RefusedException">422 <c>served-day-wrong</c>.</exception>
    public static void Check(DateOnly servedOn, DateOnly documentDate, DateOnly today, int article)
    {
        if (servedOn < documentDate || servedOn > today)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "served-day-wrong",
                    "送达日期有误",
                    $"送达日期应在文书日期{documentDate.ToChinese()}至今日{today.ToChinese()}之间，所填为{servedOn.ToChinese()}。",
                    article,
                    new Dictionary<string, object?> { ["field"] = "servedOn" }
                )
            );
        }
    }
}
