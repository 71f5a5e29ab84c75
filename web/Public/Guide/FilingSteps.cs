using QualityAward.Common;

namespace QualityAward.Public.Guide;

/// <summary>第九条至第二十条: the way of an application, for an organisation and for an individual.</summary>
public static class FilingSteps
{
    private const string Office = "攀枝花市质量强市工作领导小组办公室";
    private const string Receiver = "接收申报材料的单位";

    /// <summary>The steps.</summary>
    public static IReadOnlyList<GuideStep> Of(CandidateKind kind, GuideBasis basis) =>
        [.. Filing(kind is CandidateKind.Organisation, basis), .. Deciding(kind, basis)];

    private static IEnumerable<GuideStep> Filing(bool organisation, GuideBasis basis)
    {
        var by = organisation ? "申报组织" : "申报个人所在单位";
        yield return new(
            "对照申报条件",
            organisation
                ? "在攀枝花市行政区域内依法设立的法人或者其他组织，逐项核对下列申报条件，有一项不符合的不能申报。自愿申请。"
                : "在攀枝花市从事质量有关的理论研究或者实践工作的个人，逐项核对下列申报条件，有一项不符合的不能申报；为组织最高管理者的，所在组织一并核对。自愿申请。",
            organisation ? "申报组织" : "申报个人",
            basis.LookBack,
            organisation ? [3, 9] : [3, 10]
        );
        yield return new(
            "提出推荐意见",
            organisation
                ? "在广泛听取意见的基础上，提出推荐意见。"
                : "由所在单位在广泛听取意见的基础上，提出推荐意见，并由所在单位申报。",
            by,
            "提交申报前",
            11
        );
        yield return new(
            "填写申报表、准备证明材料",
            "登录工作台在线填写统一格式的申报表，按目录上传证明材料；未提交的草稿可以随时保存。涉及的技术秘密和商业秘密应当主动申明。涉密信息不上网。",
            by,
            "提交申报前",
            11,
            23
        )
        {
            Link = ("/workbench", "登录工作台"),
        };
        yield return new(
            "提交申报",
            "按照下列“向哪里提交”选择一个接收单位提交，同一届只能选择一个渠道。对申报材料的完整性、真实性、准确性负责。市政府审定前可以撤回申报。",
            by,
            basis.Edition is null
                ? GuideBasis.AsCalled
                : basis.Period(s => s.FilingFrom, s => s.FilingTo) + "24时，逾期不予受理",
            3,
            11
        );
        yield return new(
            "资格初审",
            "接收单位对申报主体进行资格初审：质量强县（区）工作领导小组办公室以书面形式征求县（区）有关部门意见，市级行业主管部门在单位内征求意见，钒钛高新区管委会自行初审。材料需要补正的，退回并说明理由，补正后重新提交。初审结果报市质量强市办。",
            Receiver,
            basis.By(s => s.PreliminaryReportBy) + (basis.Edition is null ? "" : "上报"),
            12
        );
    }

    private static IEnumerable<GuideStep> Deciding(CandidateKind kind, GuideBasis basis)
    {
        yield return new(
            "复核和受理名单公示",
            "市质量强市办对申报主体资格和申报资料复核，形成申报受理名单，征求市级有关部门意见后向社会公示，公示期内任何单位和个人可以提出异议。未予受理的，向接收申报材料的单位说明理由。",
            Office,
            $"公示不少于{basis.Version.AcceptanceNoticeDays}个工作日（计划{basis.Period(s => s.AcceptanceNoticeFrom, s => s.AcceptanceNoticeTo)}）",
            13
        )
        {
            Link = ("/notices", "评选通知与公示"),
        };
        yield return new(
            "专家评审",
            kind is CandidateKind.Organisation
                ? "评审专家组依次进行材料评审、现场评审和陈述答辩，每一阶段提出进入下一阶段的名单。"
                : "评审专家组依次进行材料评审和现场评审，对入围的个人不组织陈述答辩。",
            "评审专家组",
            basis.Period(s => s.ReviewFrom, s => s.ReviewTo),
            14,
            15,
            16,
            17
        );
        yield return new(
            "审议和拟获奖名单公示",
            "综合评审报告和拟获奖建议名单报市质量强市工作领导小组审议，审议通过的向社会公示。坚持好中选优、宁缺毋滥，名额可以空缺。",
            $"攀枝花市质量强市工作领导小组、{Office}",
            $"公示不少于{basis.Version.AwardNoticeDays}个工作日（计划{basis.Period(s => s.AwardNoticeFrom, s => s.AwardNoticeTo)}）",
            3,
            18
        );
        yield return new(
            "审定、表扬和颁证",
            "通过公示的拟获奖名单报请市政府审定。市政府对获奖组织和个人进行表扬奖励，颁发获奖证书、奖牌。",
            "攀枝花市人民政府",
            basis.By(s => s.DecisionBy),
            19,
            20
        );
    }
}
