using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>征求意见应当给出尚未过去的回复期限。</summary>
public static class DueDayRule
{
    /// <exception cref="RefusedException">The day lies in the past.</exception>
    public static void Check(int article, DateOnly dueOn, DateOnly today)
    {
        if (dueOn < today)
        {
            throw Refuse.ByLaw(
                "due-day-passed",
                "回复期限早于今日",
                $"所填回复期限为{dueOn.ToChinese()}，今日为{today.ToChinese()}。请改为今日或者以后的日期。",
                article,
                ("field", "dueOn"),
                ("today", today.ToIso())
            );
        }
    }
}
