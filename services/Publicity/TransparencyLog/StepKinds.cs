namespace QualityAward.Publicity.TransparencyLog;

/// <summary>A kind of step.</summary>
/// <param name="Name">In the regulation's words.</param>
/// <param name="Actor">Who acts by the regulation.</param>
/// <param name="OfCase">Belongs to one case: without knowing which, nobody is shown it.</param>
internal sealed record StepKind(string Name, string Actor, bool OfCase = false);

/// <summary>The kinds of steps that the supervisors read (article 21).</summary>
internal static class StepKinds
{
    /// <summary>A document became public; of these only the call is no step of another service as well.</summary>
    public const string Published = "notice-published";

    /// <summary>印发评选通知.</summary>
    public const string CallIssued = "call-issued";

    /// <summary>新开届次.</summary>
    public const string EditionOpened = "edition-opened";

    /// <summary>撤销误开的届次.</summary>
    public const string EditionCancelled = "edition-cancelled";

    /// <summary>公告撤回届次.</summary>
    public const string EditionWithdrawn = "edition-withdrawn";

    /// <summary>更正通知或者公示 (article 13).</summary>
    public const string NoticeCorrected = "notice-corrected";

    /// <summary>领导小组 decided on a 重大事项, in free words: hidden from whoever is recused from anything (article 22).</summary>
    public const string MajorMatter = "major-matter-decided";

    private const string Office = "市质量强市办";
    private const string Applicant = "申报主体";
    private const string Receiving = "初审单位";
    private const string Experts = "评审专家组";
    private const string LeadingGroup = "领导小组";
    private const string Government = "市政府";
    private const string Supervisors = "评审监督组";
    private const string Administrators = "管理员";
    private const string Anybody = "单位和个人";
    private const string Participants = "参与评选的人员";
    private const string Departments = "征求意见部门";
    private const string Clerks = "代录单位工作人员";

    private static readonly Dictionary<string, StepKind> Known = new()
    {
        [EditionOpened] = new("新开届次", Office),
        [EditionCancelled] = new("撤销误开的届次", Office),
        [NoticeCorrected] = new("更正通知或者公示", Office),
        [EditionWithdrawn] = new("公告撤回届次", Office),
        ["application-ended-with-edition"] = new("申报随届次撤回终止", Office, OfCase: true),
        [CallIssued] = new("印发评选通知", Office),
        ["application-submitted"] = new("提交申报材料", Applicant, OfCase: true),
        ["application-returned"] = new("退回补正", Receiving, OfCase: true),
        ["application-withdrawn"] = new("撤回申报", Applicant, OfCase: true),
        ["consultation-replied"] = new("初审征求意见回复", Departments, OfCase: true),
        ["consultation-objection-withdrawn"] = new("书面撤回异议", Departments, OfCase: true),
        ["preliminary-passed"] = new("资格初审通过", Receiving, OfCase: true),
        ["preliminary-failed"] = new("资格初审未通过", Receiving, OfCase: true),
        ["application-reported"] = new("上报初审结果", Receiving, OfCase: true),
        ["application-not-accepted"] = new("不予受理", Office, OfCase: true),
        ["application-ineligible"] = new("因不符合条件终止参评", Office, OfCase: true),
        ["application-disqualified"] = new("取消参评资格", Office, OfCase: true),
        ["application-resumed"] = new("恢复参评", Office, OfCase: true),
        ["application-locked"] = new("涉密锁定", Office, OfCase: true),
        ["locked-material-handled"] = new("登记涉密处理情况", Office, OfCase: true),
        ["acceptance-consultation-replied"] = new("受理名单征求意见回复", Departments),
        ["acceptance-list-announced"] = new("受理名单公示", Office),
        ["acceptance-list-concluded"] = new("确定受理名单", Office),
        ["candidate-accepted"] = new("受理", Office, OfCase: true),
        ["reader-names-proposed"] = new("提出提前告知查阅人员姓名", Supervisors, OfCase: true),
        ["reader-names-revealed"] = new("决定提前告知查阅人员姓名", Supervisors, OfCase: true),
        ["reader-names-declined"] = new("决定不提前告知查阅人员姓名", Supervisors, OfCase: true),
        ["act-registered"] = new("代录登记", Clerks),
        ["act-checked"] = new("代录复核生效", Clerks),
        ["act-rejected"] = new("代录复核未通过", Clerks),
        ["secret-opened"] = new("查阅秘密材料或者完整证件号码", "查阅人员", OfCase: true),
        ["register-event-recorded"] = new("登记事故或者信用记录", Office),
        ["register-event-confirmed"] = new("核实事故或者信用记录", Office),
        ["register-event-rejected"] = new("退回事故或者信用记录", Office),
        ["register-correction-proposed"] = new("提出更正事故或者信用记录", Office),
        ["register-correction-rejected"] = new("退回事故或者信用记录的更正", Office),
        ["register-event-corrected"] = new("更正事故或者信用记录", Office),
        ["credit-repaired"] = new("登记信用修复", Office),
        ["person-appointed"] = new("聘请评审人员", Office),
        ["pledge-signed"] = new("签署保密与廉洁承诺书", Participants),
        ["interests-declared"] = new("申报利害关系", Participants),
        ["rules-approved"] = new("审议通过评审规则", LeadingGroup),
        ["qualification-withdrawn"] = new("取消评审工作资格", Office),
        ["staff-case-opened"] = new("对参与评选的工作人员立案", "有关办理机构"),
        ["staff-case-found"] = new("认定工作人员违规并取消资格", "有关办理机构"),
        ["staff-case-dismissed"] = new("工作人员案件不予认定", "有关办理机构"),
        ["staff-case-referred"] = new("提请追究责任或者移送", "有关办理机构"),
        ["recusal-recorded"] = new("因利害关系回避", "参与评审的人员", OfCase: true),
        ["recusal-requested"] = new("提出回避申请或者建议", "参与评审的人员", OfCase: true),
        ["recusal-decided"] = new("决定回避", "市质量强市办或者领导小组", OfCase: true),
        ["panel-assigned"] = new("组成评审小组", Office, OfCase: true),
        ["panel-member-left"] = new("专家退出评审小组", Experts, OfCase: true),
        ["stage-opened"] = new("评审环节开始", Office),
        ["score-sealed"] = new("提交评分并封存", Experts, OfCase: true),
        ["score-reopened"] = new("重新开启评分", Office, OfCase: true),
        ["defence-lot-drawn"] = new("抽签确定答辩次序", Office),
        ["stage-closed"] = new("评审环节结束并形成报告", Experts),
        ["award-list-recommended"] = new("形成拟获奖建议名单", Experts),
        ["award-list-deliberated"] = new("审议拟获奖建议名单", LeadingGroup),
        [MajorMatter] = new("研究决定重大事项", LeadingGroup),
        ["award-list-announced"] = new("拟获奖名单公示", Office),
        ["public-text-reviewed"] = new("复核拟公开的文字", Office),
        ["objection-received"] = new("收到公示异议", Anybody),
        ["objection-decided"] = new("公示异议处理答复", Office),
        ["award-list-submitted"] = new("报请市政府审定", Office),
        ["award-decided"] = new("市政府审定", Government),
        ["certificate-issued"] = new("制发证书和奖牌", Office, OfCase: true),
        ["certificate-reissued"] = new("补发获奖证书", Office, OfCase: true),
        ["misconduct-decided"] = new("弄虚作假处理决定", Office, OfCase: true),
        ["misconduct-changed"] = new("登记处理决定的变更", Office, OfCase: true),
        ["misconduct-annulled"] = new("登记处理决定的撤销", Office, OfCase: true),
        ["award-revoked"] = new("撤销表扬奖励", Government, OfCase: true),
        ["revocation-changed"] = new("登记撤销决定的变更", Office, OfCase: true),
        ["award-restored"] = new("登记撤销决定的撤销，恢复奖项", Office, OfCase: true),
        ["archive-made"] = new("制作归档材料包", Office),
        ["archive-handed-over"] = new("移交归档材料包", Office),
        ["archive-destruction-signed"] = new("销毁清册签字", Office),
        ["regulation-version-adopted"] = new("录入管理办法版本", Administrators),
        ["regulation-version-undone"] = new("撤销误录的管理办法版本", Administrators),
        ["role-granted"] = new("任命监督、领导小组、市质量强市办人员或者管理员", Administrators),
        ["role-withdrawn"] = new(
            "撤销监督、领导小组、市质量强市办人员或者管理员身份",
            Administrators
        ),
        ["past-awards-entered"] = new("补录历届获奖名单", Office),
        ["past-awards-undone"] = new("撤回历届获奖名单的补录", Office),
        ["past-award-number-withdrawn"] = new("收回补录的证书编号", Office),
        ["holder-change-recorded"] = new("登记获奖者更名、合并", Office, OfCase: true),
        ["holder-change-annulled"] = new("更正获奖者更名、合并的登记", Office, OfCase: true),
        ["title-report-received"] = new("收到称号和证书使用举报", Anybody),
        ["title-report-concluded"] = new("称号和证书使用举报作出结论", Office),
        ["complaint-filed"] = new("收到投诉举报", Anybody),
        ["complaint-look"] = new("甄别投诉举报所反映的人员", LeadingGroup),
        ["complaint-accept"] = new("受理投诉举报", Supervisors),
        ["complaint-investigate"] = new("开始调查核实", Supervisors),
        ["complaint-ask"] = new("请投诉人补充", Supervisors),
        ["complaint-mark-suspend"] = new("标注暂缓", Supervisors),
        ["complaint-lift-suspend"] = new("解除暂缓", Supervisors),
        ["complaint-lift-by-leading-group"] = new("决定解除暂缓", LeadingGroup),
        ["complaint-decide"] = new("作出投诉举报结论", Supervisors),
        ["complaint-reply"] = new("答复投诉人", Supervisors),
        ["complaint-transfer"] = new("移送线索", Supervisors),
    };

    /// <summary>All kinds with their codes, in the order of the process.</summary>
    public static IEnumerable<KeyValuePair<string, StepKind>> All => Known;

    /// <summary>Codes of the kinds that belong to no single case; whatever is not named here is taken to belong to one.</summary>
    public static string[] WithoutCase { get; } =
    [.. Known.Where(k => !k.Value.OfCase).Select(k => k.Key)];

    /// <summary>Codes of what everybody may know of an edition: that it was opened, cancelled, called for.</summary>
    public static string[] OfEditions { get; } = [EditionOpened, EditionCancelled, CallIssued];

    /// <summary>The kind; one that is not named here is shown by its code, and only with its case.</summary>
    public static StepKind Of(string code) =>
        Known.GetValueOrDefault(code) ?? new(code, Office, OfCase: true);
}
