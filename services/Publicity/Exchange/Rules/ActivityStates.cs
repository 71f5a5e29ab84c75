using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>What an organiser does with an activity.</summary>
internal enum ActivityVerb
{
    /// <summary>修改.</summary>
    Revise,

    /// <summary>发布.</summary>
    Publish,

    /// <summary>取消.</summary>
    Cancel,

    /// <summary>登记已举办.</summary>
    MarkHeld,

    /// <summary>填写总结并办结.</summary>
    Close,
}

/// <summary>第二十九条: how an activity goes from plan to summary. What is not in the table is refused.</summary>
internal static class ActivityStates
{
    private static readonly Dictionary<
        (ActivityState State, ActivityVerb Verb),
        ActivityState
    > Table = new()
    {
        [(ActivityState.Draft, ActivityVerb.Revise)] = ActivityState.Draft,
        [(ActivityState.Draft, ActivityVerb.Publish)] = ActivityState.Published,
        [(ActivityState.Published, ActivityVerb.Revise)] = ActivityState.Published,
        [(ActivityState.Published, ActivityVerb.Cancel)] = ActivityState.Cancelled,
        [(ActivityState.Published, ActivityVerb.MarkHeld)] = ActivityState.Held,
        [(ActivityState.Held, ActivityVerb.Close)] = ActivityState.Closed,
    };

    /// <summary>The state after an act, or null where it is not allowed.</summary>
    public static ActivityState? Next(ActivityState state, ActivityVerb verb) =>
        Table.TryGetValue((state, verb), out var next) ? next : null;

    /// <summary>409: the state does not allow the act.</summary>
    public static RefusedException Refused(ActivityState state) =>
        Refuse.ByState(
            "activity-wrong-state",
            "活动当前状态不能进行此操作",
            $"该活动{state.ChineseName()}，不能进行此操作。请刷新后按活动进展办理。",
            29,
            ("state", state)
        );

    /// <summary>The state for people.</summary>
    public static string ChineseName(this ActivityState state) =>
        state switch
        {
            ActivityState.Draft => "拟定中",
            ActivityState.Published => "已发布",
            ActivityState.Cancelled => "已取消",
            ActivityState.Held => "已举办",
            ActivityState.Closed => "已办结",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>The kind for people.</summary>
    public static string ChineseName(this ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Promotion => "宣传",
            ActivityKind.Exchange => "经验交流",
            ActivityKind.Training => "培训",
            ActivityKind.Visit => "观摩",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>The state of a registration for people.</summary>
    public static string ChineseName(this ParticipantState state) =>
        state switch
        {
            ParticipantState.Registered => "报名成功",
            ParticipantState.Waiting => "候补",
            ParticipantState.Withdrawn => "已取消报名",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
