using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Objections;

/// <summary>What can be done with an objection.</summary>
public enum ObjectionStep
{
    /// <summary>Begin to verify it.</summary>
    Accept,

    /// <summary>Decide and answer it.</summary>
    Decide,
}

/// <summary>The state table of objections: whatever is not in it is refused.</summary>
public static class ObjectionSteps
{
    private static readonly Dictionary<(ObjectionState, ObjectionStep), ObjectionState> Table =
        new()
        {
            [(ObjectionState.Received, ObjectionStep.Accept)] = ObjectionState.Accepted,
            [(ObjectionState.Accepted, ObjectionStep.Decide)] = ObjectionState.Decided,
        };

    /// <summary>Whether the state allows a step.</summary>
    public static bool Allows(ObjectionState state, ObjectionStep step) =>
        Table.ContainsKey((state, step));

    /// <summary>The state after a step.</summary>
    /// <exception cref="RefusedException">409 <c>objection-state</c>.</exception>
    public static ObjectionState Next(ObjectionState state, ObjectionStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : throw Refused(state, step);

    /// <summary>409: a step that the state does not allow.</summary>
    public static RefusedException Refused(ObjectionState state, ObjectionStep step) =>
        new(
            new(
                RefusalKind.WrongState,
                "objection-state",
                "异议当前状态不能如此办理",
                $"该异议{state.ChineseName()}，不能{step.ChineseName()}。请刷新后核对办理进度。",
                Article: 13,
                Facts: new Dictionary<string, object?> { ["state"] = state, ["step"] = step }
            )
        );

    /// <summary>已收到, 核实中 or 已答复.</summary>
    public static string ChineseName(this ObjectionState state) =>
        state switch
        {
            ObjectionState.Received => "已收到",
            ObjectionState.Accepted => "核实中",
            ObjectionState.Decided => "已答复",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>单位, 个人 or 未署名.</summary>
    public static string ChineseName(this ObjectionKind kind) =>
        kind switch
        {
            ObjectionKind.SignedUnit => "单位",
            ObjectionKind.SignedPerson => "个人",
            ObjectionKind.Unsigned => "未署名",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    private static string ChineseName(this ObjectionStep step) =>
        step switch
        {
            ObjectionStep.Accept => "受理",
            ObjectionStep.Decide => "作出决定并答复",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };
}
