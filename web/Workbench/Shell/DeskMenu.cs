using MudBlazor;
using QualityAward.Common;

namespace QualityAward.Workbench.Shell;

/// <summary>What stands in the navigation of each role, stage by stage.</summary>
internal static class DeskMenu
{
    private static readonly MenuGroup Everyone = new(
        "我的工作",
        [
            new("工作台首页", "", Icons.Material.Outlined.Home),
            new("收件箱", "inbox", Icons.Material.Outlined.Inbox),
            new("评选届次", "editions", Icons.Material.Outlined.AccountTree),
        ]
    );

    private static readonly MenuGroup Opening = new(
        "开届与通知",
        [
            new("新开届次", "editions/new", Icons.Material.Outlined.AddBox),
            new("放假安排", "calendar", Icons.Material.Outlined.CalendarMonth),
        ]
    );

    private static readonly MenuEntry Visits = new(
        "参观学习",
        "visits",
        Icons.Material.Outlined.TravelExplore
    );

    private static readonly MenuEntry Activities = new(
        "经验交流活动",
        "activities",
        Icons.Material.Outlined.Event
    );

    private static readonly MenuEntry Custody = new(
        "证书和奖牌台账",
        "honours/custody",
        Icons.Material.Outlined.Inventory2
    );

    private static readonly MenuEntry Practices = new(
        "质量管理经验",
        "practices",
        Icons.Material.Outlined.AutoStories
    );

    private static readonly MenuEntry Promotion = new(
        "年度推广情况",
        "promotion",
        Icons.Material.Outlined.Campaign
    );

    private static readonly MenuGroup Spreading = new("示范推广", [Activities]);

    private static readonly MenuGroup OfficeSpreading = new(
        "示范推广",
        [Activities, Visits, Practices, Promotion]
    );

    private static readonly MenuGroup Filing = new(
        "申报",
        [
            new("我的申报", "applications", Icons.Material.Outlined.EditNote),
            new("证书和奖牌", "honours/certificates", Icons.Material.Outlined.WorkspacePremium),
            Custody,
            Visits,
            Practices,
            Promotion,
        ]
    );

    private static readonly MenuEntry Appointments = new(
        "任命确认",
        "accounts/proposals",
        Icons.Material.Outlined.HowToReg
    );

    private static readonly MenuGroup Administration = new(
        "系统管理",
        [
            new("账号", "accounts", Icons.Material.Outlined.ManageAccounts),
            Appointments,
            new("单位", "units", Icons.Material.Outlined.Apartment),
            new("管理办法版本", "regulation-versions", Icons.Material.Outlined.Gavel),
            new("事件投递", "operations/streams", Icons.Material.Outlined.SyncProblem),
            new("放假安排", "calendar", Icons.Material.Outlined.CalendarMonth),
        ]
    );

    private static readonly MenuEntry Registrations = new(
        "代录与复核",
        "registrations",
        Icons.Material.Outlined.FactCheck
    );

    private static readonly MenuEntry Pledge = new(
        "保密与廉洁承诺书",
        "review/pledge",
        Icons.Material.Outlined.VerifiedUser
    );

    private static readonly MenuEntry Declarations = new(
        "利害关系申报",
        "review/declarations",
        Icons.Material.Outlined.HowToReg
    );

    private static readonly MenuEntry GuidanceMaterials = new(
        "指导资料",
        "guidance-materials",
        Icons.Material.Outlined.LibraryBooks
    );

    private static readonly MenuEntry CultivationCounts = new(
        "培育统计",
        "cultivation/counts",
        Icons.Material.Outlined.BarChart
    );

    private static readonly MenuGroup Cultivation = new(
        "指导推荐",
        [
            new("培育库", "cultivation", Icons.Material.Outlined.Spa),
            GuidanceMaterials,
            CultivationCounts,
        ]
    );

    private static readonly MenuGroup Guidance = new(
        "指导推荐",
        [GuidanceMaterials, CultivationCounts]
    );

    private static readonly MenuGroup Preliminary = new(
        "资格初审",
        [
            Pledge,
            Declarations,
            new("接收的申报", "preliminary", Icons.Material.Outlined.Assignment),
            Registrations,
        ]
    );

    private static readonly MenuGroup Consultation = new(
        "征求意见",
        [Pledge, Declarations, new("来函与回复", "consultations", Icons.Material.Outlined.Mail)]
    );

    private static readonly MenuEntry AcceptanceLists = new(
        "受理名单",
        "acceptance-lists",
        Icons.Material.Outlined.PlaylistAddCheck
    );

    private static readonly MenuGroup Acceptance = new(
        "复核受理",
        [new("复核", "recheck", Icons.Material.Outlined.Rule), AcceptanceLists]
    );

    private static readonly MenuEntry Misconduct = new(
        "弄虚作假查处",
        "misconduct",
        Icons.Material.Outlined.Gavel
    );

    private static readonly MenuEntry StaffCases = new(
        "工作人员查处",
        "staff-cases",
        Icons.Material.Outlined.PersonOff
    );

    private static readonly MenuEntry TitleReports = new(
        "称号和证书使用举报",
        "title-reports",
        Icons.Material.Outlined.Report
    );

    private static readonly MenuEntry PastAwards = new(
        "历届名单补录",
        "honours/imports",
        Icons.Material.Outlined.UploadFile
    );

    private static readonly MenuGroup SanctionsAndPast = new(
        "管理与补录",
        [Misconduct, StaffCases, TitleReports, PastAwards]
    );

    private static readonly MenuEntry TextReviews = new(
        "公开文字复核",
        "text-reviews",
        Icons.Material.Outlined.Spellcheck
    );

    private static readonly MenuGroup NoticesAndObjections = new(
        "公示与异议",
        [
            new("公示异议", "objections", Icons.Material.Outlined.Feedback),
            TextReviews,
            new("公示更正", "corrections", Icons.Material.Outlined.EditNotifications),
            Registrations,
        ]
    );

    private static readonly MenuEntry AwardLists = new(
        "拟获奖名单",
        "award",
        Icons.Material.Outlined.FormatListNumbered
    );

    private static readonly MenuEntry DecidedMatters = new(
        "重大事项",
        "award/major-matters",
        Icons.Material.Outlined.Groups
    );

    private static readonly MenuGroup Supervision = new(
        "监督",
        [
            new("全过程监督", "supervision", Icons.Material.Outlined.Timeline),
            new("查阅人员姓名", "supervision/reader-names", Icons.Material.Outlined.Badge),
            AcceptanceLists,
            new("投诉举报", "complaints", Icons.Material.Outlined.ReportProblem),
            new("公示异议", "objections", Icons.Material.Outlined.Feedback),
            TextReviews,
            Misconduct,
            StaffCases,
            TitleReports,
            PastAwards,
            AwardLists,
            DecidedMatters,
            Registrations,
            new("放假安排", "calendar", Icons.Material.Outlined.CalendarMonth),
        ]
    );

    private static readonly MenuGroup MajorMatters = new(
        "投诉举报与案件",
        [
            new("投诉举报与暂缓", "complaints", Icons.Material.Outlined.ReportProblem),
            Misconduct,
            StaffCases,
            Registrations,
            Appointments,
        ]
    );

    private static readonly MenuEntry Criteria = new(
        "评审标准",
        "review/catalogues",
        Icons.Material.Outlined.Checklist
    );

    private static readonly MenuGroup ReviewGround = new(
        "评审准备",
        [
            new("评审规则", "review/rule-sets", Icons.Material.Outlined.Rule),
            Criteria,
            new("专家组和监督组", "review/people", Icons.Material.Outlined.Groups),
            new("回避", "review/recusals", Icons.Material.Outlined.DoNotDisturbOn),
            new("评审分组", "review/panels", Icons.Material.Outlined.GroupWork),
            Pledge,
            Declarations,
        ]
    );

    private static readonly MenuGroup LeadingGround = new(
        "评审准备",
        [.. ReviewGround.Entries.Where(entry => entry.Href != "review/panels")]
    );

    private static readonly MenuGroup ExpertGround = new(
        "评审准备",
        [Pledge, Declarations, Criteria]
    );

    private static readonly MenuGroup Deliberation = new(
        "审议与审定",
        [AwardLists, DecidedMatters]
    );

    private static readonly MenuGroup Approval = new("审定", [AwardLists, Pledge, Declarations]);

    private static readonly MenuGroup Honours = new(
        "表扬与管理",
        [
            new("荣誉名录", "honours/register", Icons.Material.Outlined.EmojiEvents),
            new(
                "获奖者更名、合并",
                "honours/holder-changes",
                Icons.Material.Outlined.DriveFileRenameOutline
            ),
            new("证书和奖牌", "honours/certificates", Icons.Material.Outlined.WorkspacePremium),
            Custody,
            new("推荐申报", "honours/recommendations", Icons.Material.Outlined.TrendingUp),
            new("事故和信用登记", "honours/events", Icons.Material.Outlined.Policy),
            new("撤销和收回", "honours/revocations", Icons.Material.Outlined.RemoveModerator),
        ]
    );

    private static readonly MenuGroup Scoring = new(
        "专家评审",
        [new("我的评审任务", "review/scoring", Icons.Material.Outlined.Grading)]
    );

    private static readonly MenuGroup ReviewStages = new(
        "评审",
        [
            new("评审阶段", "review/stages", Icons.Material.Outlined.Stairs),
            new("综合评审", "review/composite", Icons.Material.Outlined.Leaderboard),
        ]
    );

    private static readonly MenuGroup Reference = new(
        "查阅",
        [
            new("办事指南", "/guide", Icons.Material.Outlined.MenuBook),
            new("评选通知与公示", "/notices", Icons.Material.Outlined.Campaign),
            new("工作日计算", "/working-days", Icons.Material.Outlined.EventAvailable),
        ]
    );

    /// <summary>The groups of a role in order.</summary>
    public static IReadOnlyList<MenuGroup> Of(string role) =>
        role switch
        {
            Roles.Office =>
            [
                Everyone,
                Opening,
                Guidance,
                Acceptance,
                ReviewGround,
                ReviewStages,
                NoticesAndObjections,
                Deliberation,
                Honours,
                SanctionsAndPast,
                OfficeSpreading,
                Reference,
            ],
            Roles.Department => [Everyone, Consultation, Spreading, Reference],
            Roles.ReceivingBody => [Everyone, Cultivation, Preliminary, Spreading, Reference],
            Roles.LeadingGroup =>
            [
                Everyone,
                LeadingGround,
                Deliberation,
                MajorMatters,
                Honours,
                Reference,
            ],
            Roles.Applicant => [Everyone, Filing, Reference],
            Roles.Government => [Everyone, Approval, Honours, Reference],
            Roles.Administrator => [Everyone, Administration, Reference],
            Roles.Supervisor =>
            [
                Everyone,
                Supervision,
                ReviewGround,
                ReviewStages,
                Honours,
                Reference,
            ],
            Roles.Expert => [Everyone, ExpertGround, Scoring, Reference],
            _ => [Everyone, Reference],
        };
}
