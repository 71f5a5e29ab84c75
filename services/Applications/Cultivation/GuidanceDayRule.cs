using QualityAward.Common;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: guidance is noted once it was given.</summary>
internal static class GuidanceDayRule
{
    /// <exception cref="RefusedException">422 <c>guidance-day-ahead</c>.</exception>
    public static void Check(DateOnly day, DateOnly today)
    {
        if (day > today)
        {
            throw Refuse.ByLaw(
                "guidance-day-ahead",
                "辅导日期有误",
                "辅导日期不得晚于今天，辅导之后再登记。",
                8,
                ("field", "day")
            );
        }
    }
}
