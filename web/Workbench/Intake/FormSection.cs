using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Intake;

/// <summary>A part of the 申报表, on a page of its own.</summary>
/// <param name="Key">As <see cref="FormIssue.Section"/> names it; also the last part of its address.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">What it is for.</param>
/// <param name="Article">Article that asks for it.</param>
internal sealed record FormSection(string Key, string Title, string Lead, int Article)
{
    /// <summary>The last page: what is missing, and submission.</summary>
    public const string Submission = "submit";

    /// <summary>The parts in order.</summary>
    public static IReadOnlyList<FormSection> Of(CandidateKind kind)
    {
        var organisation = kind is CandidateKind.Organisation;
        var article = organisation ? 9 : 10;
        return
        [
            new(
                "subject",
                "基本情况",
                organisation
                    ? "按营业执照或者法人登记证书填写。联系方式只用于工作联络，不公开。"
                    : "按本人有效证件填写。证件号码加密保存、只显示部分位数，联系方式不公开。",
                article
            ),
            new(
                "conditions",
                "申报条件",
                "逐项声明是否符合条件并说明情况。有一项不符合的，不能提交申报。",
                article
            ),
            new(
                "report",
                organisation ? "自评报告" : "事迹材料",
                organisation
                    ? "按评审条目逐条撰写，结果类条目另填至少三年的指标数据。专家据此评分。"
                    : "按评审条目逐条撰写，专家据此评分。",
                11
            ),
            new("evidence", "证明材料", "上传规定的证明材料，可以附其他佐证。", 11),
            new(
                "recommendation",
                "推荐意见",
                "推荐应当在广泛听取意见的基础上提出，并上传盖章文件。",
                11
            ),
            new("pledge", "承诺与保密审查", "对申报材料的完整性、真实性、准确性负责。", 11),
            new("route", "申报渠道", "只能选择一个渠道申报。", 12),
        ];
    }

    /// <summary>Which inputs are missing in this part.</summary>
    public IReadOnlyList<FormIssue> MissingIn(IReadOnlyList<FormIssue> issues) =>
        [.. issues.Where(i => i.Section == Key)];
}
