using QualityAward.Components;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Complaints;

/// <summary>How a complaint is shown.</summary>
internal static class ComplaintTones
{
    /// <summary>The tone of a state; its words come with it.</summary>
    public static BadgeTone Of(ComplaintState state) =>
        state switch
        {
            ComplaintState.Filed or ComplaintState.Decided => BadgeTone.Attention,
            ComplaintState.Accepted or ComplaintState.Investigating => BadgeTone.Active,
            _ => BadgeTone.Done,
        };

    /// <summary>An act as its button says it.</summary>
    public static string Of(ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.Accept => "受理",
            ComplaintVerb.Investigate => "开始调查核实",
            ComplaintVerb.Ask => "请投诉人补充",
            ComplaintVerb.MarkSuspend => "标注暂缓",
            ComplaintVerb.LiftSuspend => "以核查结论解除暂缓",
            ComplaintVerb.LiftByLeadingGroup => "领导小组决定解除暂缓",
            ComplaintVerb.Decide => "作出处理结论",
            ComplaintVerb.Reply => "答复投诉人",
            ComplaintVerb.Transfer => "移送",
            _ => "提交",
        };
}
