using QualityAward.Common;

namespace QualityAward.Workbench.Start;

/// <summary>What the regulation asks of each role, in its own words.</summary>
internal static class RoleGuides
{
    /// <summary>Duties with their articles.</summary>
    public static IReadOnlyList<(string Text, int Article)> DutiesOf(string role) =>
        role switch
        {
            Roles.Applicant =>
            [
                ("符合条件的组织和个人自愿申报，填写统一格式的申报表。", 11),
                ("对申报材料的完整性、真实性、准确性负责。", 11),
                ("主动申明申报材料中的技术秘密和商业秘密。", 23),
            ],
            Roles.ReceivingBody =>
            [
                ("指导推荐本地区、本系统、本行业的组织和个人争创市政府质量奖。", 8),
                ("对申报主体进行资格初审，征求意见后提出初审意见。", 12),
                ("在规定时限内将初审结果报市质量强市办。", 12),
            ],
            Roles.Department =>
            [
                ("对征求意见的申报主体和受理名单，按时以书面形式回复意见。", 13),
                ("对获奖组织和个人进行宣传，组织开展经验交流。", 29),
            ],
            Roles.Office =>
            [
                ("负责市政府质量奖的组织评审和日常管理。", 6),
                ("复核申报主体资格和申报资料，公示受理名单。", 13),
                ("组织专家评审，公示拟获奖名单，报请市政府审定。", 18),
            ],
            Roles.Expert =>
            [
                ("按照评审标准开展材料评审、现场评审和陈述答辩。", 14),
                ("与申报组织和个人有利害关系的，主动申请回避。", 22),
                ("保守知悉的技术秘密和商业秘密。", 23),
            ],
            Roles.Supervisor =>
            [
                ("对评选全过程进行监督，受理投诉举报并调查核实。", 21),
                ("监督回避情况，对应回避未回避的提出建议。", 22),
            ],
            Roles.LeadingGroup =>
            [
                ("组织审议评审规则，审定拟获奖名单。", 6),
                ("研究决定评审工作中的有关重大事项。", 6),
            ],
            Roles.Government =>
            [
                ("对通过公示的拟获奖名单进行审定。", 19),
                ("对获奖组织和个人进行表扬奖励并颁发证书、奖牌。", 20),
            ],
            Roles.Administrator => [("维护账号、单位和管理办法版本，不参与评选事项的办理。", 6)],
            _ => [],
        };

    /// <summary>What to expect while nothing is to be done.</summary>
    public static string WhileWaiting(string role) =>
        role switch
        {
            Roles.Office => "本届评选按日程进行中，到期需要办理的事项会出现在这里。",
            Roles.Applicant =>
                "评选通知印发后，可从左侧“我的申报”新建申报；需要补正的事项会送达收件箱。",
            Roles.Administrator =>
                "账号、单位和管理办法版本的维护可从左侧导航进入；须由您确认的任命列在“任命确认”。",
            _ => "需要您办理的事项会出现在这里，同时送达收件箱。",
        };
}
