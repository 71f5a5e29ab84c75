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
            ComplaintVerb.Look => "甄别所反映的人员",
            _ => "提交",
        };

    /// <summary>Whom it is about, as the complainant chose.</summary>
    public static string Of(ComplaintTarget target) =>
        target switch
        {
            ComplaintTarget.ReceivingBody => "初审单位",
            ComplaintTarget.Department => "征求意见部门",
            ComplaintTarget.Office => "市质量强市办",
            ComplaintTarget.Expert => "评审专家",
            ComplaintTarget.Supervisor => "评审监督组",
            ComplaintTarget.LeadingGroup => "领导小组",
            ComplaintTarget.Government => "市政府",
            ComplaintTarget.Applicant => "申报主体",
            _ => "其他人员",
        };
}
