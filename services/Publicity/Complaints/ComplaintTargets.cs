using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: about whom one can complain, in words.</summary>
internal static class ComplaintTargets
{
    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<ComplaintTargetView> All { get; } =
    [
        .. Enum.GetValues<ComplaintTarget>()
            .Select(target => new ComplaintTargetView(target, target.ChineseName())),
    ];

    /// <summary>The choice as it reads.</summary>
    public static string ChineseName(this ComplaintTarget target) =>
        target switch
        {
            ComplaintTarget.ReceivingBody => "接收申报材料的单位（初审单位）",
            ComplaintTarget.Department => "征求意见部门",
            ComplaintTarget.Office => "市质量强市办",
            ComplaintTarget.Expert => "评审专家",
            ComplaintTarget.Supervisor => "评审监督组成员（由领导小组办理）",
            ComplaintTarget.LeadingGroup => "领导小组成员",
            ComplaintTarget.Government => "市政府工作人员",
            ComplaintTarget.Applicant => "申报单位和个人",
            ComplaintTarget.Other => "其他人员，或者不清楚",
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Unknown target."),
        };
}
