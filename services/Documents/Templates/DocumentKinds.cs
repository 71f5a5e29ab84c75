namespace QualityAward.Documents.Templates;

/// <summary>Every kind of document that the system makes, in the order of the 管理办法.</summary>
public static class DocumentKinds
{
    /// <summary>第十一条：申报表, with the hash of the version.</summary>
    public static readonly DocumentKind ApplicationForm = DocumentKind.Of(
        "application-form",
        "申报表",
        "类别 推荐意见 征求方式 承诺 基本情况[] 申报条件[] 自评报告[] 证明材料[]"
    );

    /// <summary>第十一条：推荐意见 of the filing unit.</summary>
    public static readonly DocumentKind Recommendation = DocumentKind.Of(
        "recommendation",
        "推荐意见",
        "类别 申报主体 推荐意见 征求方式 推荐单位 日期 初审单位?"
    );

    /// <summary>第十二条：征求意见函.</summary>
    public static readonly DocumentKind ConsultationLetter = DocumentKind.Of(
        "consultation-letter",
        "征求意见函",
        "类别 申报主体 所在 征求单位 被征求单位 回复日期 日期"
    );

    /// <summary>第十二条：回函.</summary>
    public static readonly DocumentKind ConsultationReply = DocumentKind.Of(
        "consultation-reply",
        "征求意见回函",
        "类别 申报主体 意见 理由 征求单位 被征求单位 日期"
    );

    /// <summary>第十二条：初审意见.</summary>
    public static readonly DocumentKind PreliminaryOpinion = DocumentKind.Of(
        "preliminary-opinion",
        "初审意见",
        "类别 申报主体 初审单位 意见 结论 异议答复 单位内意见 日期 征求意见[]"
    );

    /// <summary>第十二条：上报函 with its list.</summary>
    public static readonly DocumentKind PreliminaryReport = DocumentKind.Of(
        "preliminary-report",
        "初审结果上报函",
        "初审单位 件数 日期 名单[]"
    );

    /// <summary>第十三条：受理名单.</summary>
    public static readonly DocumentKind AcceptanceList = DocumentKind.Of(
        "acceptance-list",
        "申报受理名单",
        "届次 件数 日期 名单[]"
    );

    /// <summary>第十三条：征求市级有关部门意见的函.</summary>
    public static readonly DocumentKind AcceptanceLetter = DocumentKind.Of(
        "acceptance-letter",
        "受理名单征求意见函",
        "届次 被征求单位 件数 回复日期 日期 名单[]"
    );

    /// <summary>第十三条：its answer.</summary>
    public static readonly DocumentKind AcceptanceReply = DocumentKind.Of(
        "acceptance-reply",
        "受理名单征求意见回函",
        "届次 被征求单位 日期 意见[]"
    );

    /// <summary>第十三条、第十八条：公示 and 公告.</summary>
    public static readonly DocumentKind Notice = DocumentKind.Of(
        "notice",
        "公示（公告）",
        "标题 发布单位 日期 正文[]"
    );

    /// <summary>第七条：聘书.</summary>
    public static readonly DocumentKind Appointment = DocumentKind.Of(
        "appointment",
        "聘书",
        "姓名 届次 组别 日期"
    );

    /// <summary>第七条：承诺书.</summary>
    public static readonly DocumentKind Pledge = DocumentKind.Of(
        "pledge",
        "承诺书",
        "标题 届次 承诺人 身份 日期 承诺内容[]"
    );

    /// <summary>第十五条至第十七条：the report of a stage.</summary>
    public static readonly DocumentKind StageReport = DocumentKind.Of(
        "stage-report",
        "阶段评审报告",
        "届次 阶段 日期 报告[] 名单[]"
    );

    /// <summary>第十八条：综合评审报告.</summary>
    public static readonly DocumentKind CompositeReport = DocumentKind.Of(
        "composite-report",
        "综合评审报告",
        "届次 日期 报告[] 综合评审结果[] 建议名单[]"
    );

    /// <summary>第六条、第十八条：会议纪要.</summary>
    public static readonly DocumentKind Minutes = DocumentKind.Of(
        "minutes",
        "会议纪要",
        "届次 会议日期 到会成员 人数 通过 不予通过 退回理由 日期 表决情况[]"
    );

    /// <summary>第十九条：报请审定的请示.</summary>
    public static readonly DocumentKind ApprovalRequest = DocumentKind.Of(
        "approval-request",
        "报请审定的请示",
        "届次 公示日期 公示文号 日期 名单[]"
    );

    /// <summary>第二十条：市政府's decision, drafted.</summary>
    public static readonly DocumentKind Decision = DocumentKind.Of(
        "decision",
        "表扬决定（代拟稿）",
        "事由 受表扬 日期 决定事项[] 名单[]"
    );

    /// <summary>第二十四条：建议函 to 上级主管部门 or 所在单位.</summary>
    public static readonly DocumentKind Suggestion = DocumentKind.Of(
        "suggestion",
        "建议函",
        "收函单位 获奖者 届次 证书编号 决定日期 决定文号 日期"
    );

    /// <summary>第二十四条、第二十七条：送达回证.</summary>
    public static readonly DocumentKind ServiceReceipt = DocumentKind.Of(
        "service-receipt",
        "送达回证",
        "文书 回证[]"
    );

    /// <summary>第二十五条：提请追究责任的函.</summary>
    public static readonly DocumentKind StaffReferral = DocumentKind.Of(
        "staff-referral",
        "提请追究责任的函",
        "收函单位 姓名 单位 事实 决定日期 决定文号 发函单位 日期"
    );

    /// <summary>All.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        ApplicationForm,
        Recommendation,
        ConsultationLetter,
        ConsultationReply,
        PreliminaryOpinion,
        PreliminaryReport,
        AcceptanceList,
        AcceptanceLetter,
        AcceptanceReply,
        Notice,
        Appointment,
        Pledge,
        StageReport,
        CompositeReport,
        Minutes,
        ApprovalRequest,
        Decision,
        Suggestion,
        ServiceReceipt,
        StaffReferral,
    ];
}
