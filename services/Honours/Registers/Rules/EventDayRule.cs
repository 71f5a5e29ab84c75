using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Honours.Registers;

/// <summary>第九条、第二十七条: the day of the event decides, so it must have come.</summary>
public static class EventDayRule
{
    /// <exception cref="RefusedException">422 <c>event-day-in-future</c>.</exception>
    public static void Check(DateOnly day, DateOnly today)
    {
        if (day > today)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "event-day-in-future",
                    "发生日期晚于今日",
                    $"发生日期为{day.ToChinese()}，今日为{today.ToChinese()}。请填写实际发生的日期。",
                    Article: 9
                )
            );
        }
    }
}
