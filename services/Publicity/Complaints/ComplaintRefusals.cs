using QualityAward.Common;

namespace QualityAward.Publicity.Complaints;

/// <summary>Why something about a complaint is refused.</summary>
internal static class ComplaintRefusals
{
    public static Refusal Unsigned { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "complaint-unsigned",
            "请署名并填写联系方式",
            "现行规则不受理未署名的投诉举报，请填写姓名（名称）和联系方式后重新提交。您填写的内容没有丢失。",
            Article: 21
        );

    public static Refusal NotSuspended { get; } =
        new(
            RefusalKind.WrongState,
            "complaint-not-suspended",
            "该投诉举报未标注暂缓",
            "该投诉举报当前没有标注暂缓的候选对象，无须解除。",
            Article: 19
        );

    public static Refusal MajorMatterNeeded { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "major-matter-needed",
            "须有领导小组研究决定的重大事项",
            "领导小组解除暂缓应当作为重大事项经会议表决通过并登记，且会议在标注暂缓之后召开。请先登记该重大事项（事项类别为解除暂缓），再据以解除。",
            Article: 19
        );

    public static Refusal FilesNotFound { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "file-not-found",
            "未找到所附文件",
            "所附文件不存在，或者已经附在其他材料中。请重新上传后再提交。"
        );

    /// <summary>第二十一条: what may tell who filed cannot be taken out of the file.</summary>
    /// <param name="why">A clause in Chinese, without full stop.</param>
    /// <param name="way">What to do instead, without full stop.</param>
    public static RefusedException FileNotCleanable(string why, string way) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "file-cannot-be-cleaned",
                "无法清除文件中的来源信息",
                $"为保护投诉举报人，附件中的拍摄地点、作者、批注等信息在保存前清除；{why}，未予保存。{way}后重新上传。",
                Article: 21
            )
        );

    public static Refusal SupervisorsOwnPaper { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "complaint-about-supervisor",
            "反映监督组成员的来信须由领导小组登记",
            "该来信反映评审监督组成员，评审监督组不得登记和留存，请原件密封转交领导小组，由领导小组登记办理。",
            Article: 21
        );

    public static Refusal DocumentInFuture { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "document-date-in-future",
            "文件日期晚于今日",
            "所依据文件的日期不得晚于办理当日，请核对后重新填写。"
        );
}
