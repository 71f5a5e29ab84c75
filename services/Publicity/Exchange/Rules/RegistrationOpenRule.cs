using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>第二十九条: one registers for a published activity on its days of registration, and before it begins.</summary>
internal static class RegistrationOpenRule
{
    /// <summary>Whether one can register now.</summary>
    public static bool Allows(ActivityState state, ActivityContent content, DateTimeOffset now) =>
        state is ActivityState.Published
        && now < content.StartsAt
        && DayOf(now) >= content.RegistrationFrom
        && DayOf(now) <= content.RegistrationUntil;

    /// <summary>Refuses to register now.</summary>
    /// <exception cref="RefusedException">409 <c>activity-registration-closed</c>.</exception>
    public static void Check(ActivityState state, ActivityContent content, DateTimeOffset now)
    {
        if (!Allows(state, content, now))
        {
            throw Refuse.ByState(
                "activity-registration-closed",
                "当前不能报名",
                state is not ActivityState.Published
                    ? $"该活动{state.ChineseName()}，不再接受报名。"
                    : $"报名时间为{content.RegistrationFrom.ToChinese()}至{content.RegistrationUntil.ToChinese()}，活动开始后不再接受报名。",
                29,
                ("state", state)
            );
        }
    }

    /// <summary>Whether a registration can still be changed or withdrawn: until the activity begins.</summary>
    public static bool AllowsChange(
        ActivityState state,
        ActivityContent content,
        DateTimeOffset now
    ) => state is ActivityState.Published && now < content.StartsAt;

    private static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
