using QualityAward.Common.Wording;

namespace QualityAward.Public.Guide;

/// <summary>What anybody may do without an account.</summary>
public static class CitizenSteps
{
    private const string Office = "攀枝花市质量强市工作领导小组办公室";

    /// <summary>The matters, each with where it is done.</summary>
    public static IReadOnlyList<GuideStep> Of(GuideBasis basis) =>
        [
            new(
                "了解评选进程",
                "评选通知、受理名单、拟获奖名单和获奖结果都有固定网址，可以订阅。评审专家组、评审监督组的组成办法和议事规则同时公布。",
                Office,
                basis.Edition is { } e
                    ? $"{e.Name}正在进行，评选通知于{e.Call!.IssuedOn.ToChinese()}印发"
                    : "新一届评选通知印发后公布",
                3,
                7
            )
            {
                Link = ("/notices", "评选通知与公示"),
            },
            new(
                "对公示名单提出异议",
                "打开正在公示的名单，写明异议对象、具体事实，附可供核实的线索或者材料。以单位名义提出的加盖公章，以个人名义提出的署真实姓名；是否受理未署名的异议、受理部门的联系方式，以该次公示载明的为准。提交后凭回执码查询答复。",
                Office,
                $"受理名单公示不少于{basis.Version.AcceptanceNoticeDays}个工作日，拟获奖名单公示不少于{basis.Version.AwardNoticeDays}个工作日，截至期满日24时",
                13,
                18
            )
            {
                Link = ("/objections", "查询异议的办理情况"),
            },
            new(
                "投诉举报评选中的违法、违规、违纪",
                "写明时间、地点、人员和经过，可以附材料，可以不署名；反映评审监督组成员的，由领导小组办理。提交后凭查询码查看办理情况、补充材料。",
                "攀枝花市政府质量奖评审监督组",
                "受理、评审的全过程",
                21
            )
            {
                Link = ("/complaints", "投诉举报"),
            },
            new(
                "查验证书和获奖情况",
                "输入证书编号，或者选择电子证书文件，即时查知有效、已撤销或者查无此证。历届获奖组织和个人可以在荣誉名录中查找。",
                "本平台即时答复",
                "随时",
                20,
                28
            )
            {
                Link = ("/verify", "证书查验"),
            },
            new(
                "举报违规使用称号、伪造证书、以获奖名义营利",
                "写明被举报的单位或者个人和具体情形，可以附照片，可以不署名。提交后凭查询码查看办理情况。",
                Office,
                "随时",
                26,
                28,
                30
            )
            {
                Link = ("/title-reports", "举报称号和证书使用"),
            },
            new(
                "到获奖组织参观学习",
                "在列出的场次中预约，填写单位、人数和联系方式；凭查询码查看、取消预约，学习后填写收获。",
                "获奖组织",
                "以各场次载明的时间为准",
                29,
                31
            )
            {
                Link = ("/visits", "参观学习"),
            },
        ];
}
