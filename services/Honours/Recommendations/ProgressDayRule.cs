using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Honours.Recommendations;

/// <summary>第二十条: what happens to a recommendation happens after what happened before, and not in the future.</summary>
internal static class ProgressDayRule
{
    /// <exception cref="RefusedException">422 <c>progress-day-wrong</c>.</exception>
    public static void Check(Recommendation found, DateOnly day, DateOnly today, string field)
    {
        var last = found.Steps[^1].Day;
        if (day < last || day > today)
        {
            throw Refuse.ByLaw(
                "progress-day-wrong",
                "日期有误",
                $"日期应在{last.ToChinese()}至今日{today.ToChinese()}之间，所填为{day.ToChinese()}。",
                20,
                ("field", field)
            );
        }
    }
}
