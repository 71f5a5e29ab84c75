using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>第二十九条: who comes is checked in once, on the days of the activity or until it is closed, and only with a place.</summary>
internal static class CheckInRule
{
    /// <summary>Whether somebody can be checked in now.</summary>
    public static bool Allows(Activity activity, Participant participant, DateTimeOffset now) =>
        IsOpen(activity, now)
        && participant is { State: ParticipantState.Registered, CheckedInAt: null };

    /// <summary>Refuses to check somebody in.</summary>
    /// <exception cref="RefusedException">409 <c>check-in-not-open</c>, <c>already-checked-in</c>, <c>participant-without-place</c>.</exception>
    public static void Check(Activity activity, Participant participant, DateTimeOffset now)
    {
        if (!IsOpen(activity, now))
        {
            throw Refuse.ByState(
                "check-in-not-open",
                "当前不能签到",
                "签到自活动当日开始，至活动办结为止；已取消的活动不能签到。",
                29
            );
        }

        if (participant.CheckedInAt is { } at)
        {
            var shown = at.ToOffset(AwardClock.ShanghaiOffset);
            throw Refuse.ByState(
                "already-checked-in",
                "已经签到",
                $"该报名已于{shown:HH:mm}由{participant.CheckedInBy}签到，不重复登记。",
                29,
                ("checkedInAt", shown)
            );
        }

        if (participant.State is not ParticipantState.Registered)
        {
            throw Refuse.ByState(
                "participant-without-place",
                "该报名没有名额",
                $"该报名当前为“{participant.State.ChineseName()}”，不能签到。",
                29,
                ("state", participant.State)
            );
        }
    }

    private static bool IsOpen(Activity activity, DateTimeOffset now) =>
        activity.State is ActivityState.Published or ActivityState.Held
        && now.ToOffset(AwardClock.ShanghaiOffset).Date
            >= activity.StartsAt.ToOffset(AwardClock.ShanghaiOffset).Date;
}
