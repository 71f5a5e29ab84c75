using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Complaints;

/// <summary>A complaint in words.</summary>
internal static class ComplaintWords
{
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
