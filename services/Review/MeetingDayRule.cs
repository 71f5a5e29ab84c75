using QualityAward.Common;

namespace QualityAward.Review;

/// <summary>
/// 第六条、第十八条：a meeting of 领导小组 is registered once it was held, it was held after what it deliberated lay before it, and
/// its minutes are of that day or later.
/// </summary>
public static class MeetingDayRule
{
    /// <param name="heldOn">Day of the meeting.</param>
    /// <param name="before">Since when the matter lay before it; null where nothing had to.</param>
    /// <param name="today">The legal day now.</param>
    /// <param name="article">The article that the decision rests on.</param>
    /// <exception cref="RefusedException"><c>meeting-in-future</c>, <c>meeting-too-early</c>.</exception>
    public static void Check(DateOnly heldOn, DateOnly? before, DateOnly today, int article)
    {
        if (heldOn > today)
        {
            throw Refuse.ByLaw(
                "meeting-in-future",
                "会议日期晚于今日",
                "会议召开后方可登记，会议日期不得晚于当日。请核对会议日期。",
                article,
                ("heldOn", heldOn),
                ("field", "heldOn")
            );
        }

        if (heldOn < before)
        {
            throw Refuse.ByLaw(
                "meeting-too-early",
                "会议日期早于提请审议的日期",
                $"审议事项于{before:yyyy年M月d日}提请审议，会议日期不得早于该日。请核对会议日期。",
                article,
                ("heldOn", heldOn),
                ("notBefore", before),
                ("field", "heldOn")
            );
        }
    }

    /// <exception cref="RefusedException"><c>minutes-before-meeting</c>.</exception>
    public static void CheckMinutes(DateOnly heldOn, DateOnly? minutes, int article)
    {
        if (minutes < heldOn)
        {
            throw Refuse.ByLaw(
                "minutes-before-meeting",
                "会议纪要的日期早于会议日期",
                $"会议于{heldOn:yyyy年M月d日}召开，会议纪要的日期不得早于该日。请核对会议日期和会议纪要。",
                article,
                ("heldOn", heldOn),
                ("field", "minutes.date")
            );
        }
    }
}
