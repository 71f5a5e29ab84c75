using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: how a complaint goes from filing to reply. What is not in the table is refused.</summary>
internal static class ComplaintStates
{
    /// <summary>The state after an act, or null where it is not allowed.</summary>
    public static ComplaintState? Next(ComplaintState state, ComplaintVerb verb) =>
        (state, verb) switch
        {
            (ComplaintState.Filed, ComplaintVerb.Accept) => ComplaintState.Accepted,
            (ComplaintState.Accepted, ComplaintVerb.Investigate) => ComplaintState.Investigating,
            (ComplaintState.Investigating, ComplaintVerb.Decide) => ComplaintState.Decided,
            (ComplaintState.Decided, ComplaintVerb.Reply) => ComplaintState.Replied,
            // 第二十五条: leads may show at any time after 受理, also after the reply.
            (
                ComplaintState.Accepted
                    or ComplaintState.Investigating
                    or ComplaintState.Decided
                    or ComplaintState.Replied,
                ComplaintVerb.Transfer
            ) => ComplaintState.Transferred,
            (
                ComplaintState.Filed
                    or ComplaintState.Accepted
                    or ComplaintState.Investigating,
                ComplaintVerb.Ask
            ) => state,
            (ComplaintState.Accepted or ComplaintState.Investigating, ComplaintVerb.MarkSuspend) =>
                state,
            (
                not ComplaintState.Filed,
                ComplaintVerb.LiftSuspend
                    or ComplaintVerb.LiftByLeadingGroup
            ) => state,
            // Whenever somebody is named: when it is filed, or in what the complainant adds.
            (_, ComplaintVerb.Look) => state,
            _ => null,
        };

    /// <summary>The state after an act.</summary>
    /// <exception cref="RefusedException">409 <c>complaint-wrong-state</c>.</exception>
    public static ComplaintState Require(ComplaintState state, ComplaintVerb verb) =>
        Next(state, verb) ?? throw Refused(state, verb);

    /// <summary>409: an act that the state does not allow.</summary>
    public static RefusedException Refused(ComplaintState state, ComplaintVerb verb) =>
        new(
            new(
                RefusalKind.WrongState,
                "complaint-wrong-state",
                "当前办理状态不能进行此操作",
                $"该投诉举报当前为“{state.ChineseName()}”，不能办理“{verb.ChineseName()}”。请刷新后按办理顺序进行。",
                Article: 21,
                Facts: new Dictionary<string, object?> { ["state"] = state, ["verb"] = verb }
            )
        );

    /// <summary>The act's code: last part of its address, and of the name of its step.</summary>
    public static string Code(this ComplaintVerb verb) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(verb.ToString());

    /// <summary>The act of a code.</summary>
    public static ComplaintVerb Verb(string code) =>
        Enum.GetValues<ComplaintVerb>().Single(verb => verb.Code() == code);

    /// <summary>The state's name for people.</summary>
    public static string ChineseName(this ComplaintState state) =>
        state switch
        {
            ComplaintState.Filed => "已提交",
            ComplaintState.Accepted => "已受理",
            ComplaintState.Investigating => "调查核实中",
            ComplaintState.Decided => "已作出结论",
            ComplaintState.Replied => "已答复",
            ComplaintState.Transferred => "已移送",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>The act's name for people.</summary>
    public static string ChineseName(this ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.File => "提交",
            ComplaintVerb.Accept => "受理",
            ComplaintVerb.Investigate => "调查核实",
            ComplaintVerb.Ask => "请投诉人补充",
            ComplaintVerb.MarkSuspend => "标注暂缓",
            ComplaintVerb.LiftSuspend => "解除暂缓",
            ComplaintVerb.LiftByLeadingGroup => "领导小组决定解除暂缓",
            ComplaintVerb.Decide => "作出结论",
            ComplaintVerb.Reply => "答复",
            ComplaintVerb.Transfer => "移送",
            ComplaintVerb.Look => "甄别所反映的人员",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown act."),
        };
}
