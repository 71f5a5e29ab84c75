using QualityAward.Components.Text;

namespace QualityAward.Public.Demo;

/// <summary>A role of the demonstration: who acts in it, where it stands, what a newcomer can try.</summary>
/// <param name="Role">The role.</param>
/// <param name="Accounts">Sign-in names.</param>
/// <param name="Stands">Where the role stands in the edition that is played.</param>
/// <param name="Acts">What to try, with the page.</param>
internal sealed record DemoRole(
    string Role,
    string Accounts,
    string Stands,
    IReadOnlyList<(string Text, string Href, int Article)> Acts
);

/// <summary>
/// The demonstration as <c>--demo</c> leaves it: the third edition, in the middle of 材料评审. Shown in Development only.
/// </summary>
internal static class DemoGuide
{
    /// <summary>The password of all accounts of the demonstration.</summary>
    public const string Password = "Award-2023!";

    /// <summary>The roles in the order of the award.</summary>
    public static IReadOnlyList<DemoRole> Roles { get; } =
    [
        new(
            "公众（不登录）",
            "无须账号",
            "评选通知和受理名单公示已经发布，公示期已满。",
            [
                ("查看评选通知与公示，逐日核对公示期", "/notices", 13),
                ("提交一件投诉举报，凭回执查询", "/complaints", 21),
                ("验证透明日志", "/log", 3),
                ("计算公示期满日", "/working-days", 13),
            ]
        ),
        new(
            "市质量强市办",
            "office、office-2（代录须由另一人复核）",
            "受理名单已经确定，评审规则、评审小组已经就绪，正在组织材料评审。",
            [
                ("查看本届进程", "/workbench/editions", 6),
                ("查看各评审环节的进度", "/workbench/review/stages", 15),
                ("办理公示异议", "/workbench/objections", 13),
                ("形成拟获奖建议名单（各评审环节结束后）", "/workbench/award", 18),
                ("登记事故和信用事件", "/workbench/honours/events", 9),
            ]
        ),
        new(
            "评审专家",
            "expert、expert-2至expert-9",
            "expert至expert-5已提交材料评审评分，其余专家尚未提交；expert-8对一个组织应当回避，看不到该组织。",
            [
                ("以expert-6登录，对分配的申报主体评分并提交", "/workbench/review/scoring", 15),
                ("以expert-8登录，核对应当回避的组织不可见", "/workbench/review/scoring", 22),
            ]
        ),
        new(
            "评审监督组",
            "supervisor、supervisor-2",
            "已受聘并签署承诺书，可以查看全过程，办理投诉举报。",
            [
                ("查看评选全过程的各个环节", "/workbench/supervision", 21),
                ("查看回避情况，提出回避建议", "/workbench/review/recusals", 22),
                ("办理投诉举报，标注暂缓", "/workbench/complaints", 21),
            ]
        ),
        new(
            "领导小组",
            "leading、leading-2至leading-5",
            "评审规则已经审议通过，等待拟获奖建议名单。",
            [
                ("查看拟获奖名单，审议时逐一表决", "/workbench/award", 18),
                ("登记重大事项", "/workbench/award/major-matters", 6),
            ]
        ),
        new(
            "市政府",
            "government、government-2",
            "等待市质量强市办报请审定。",
            [
                ("对报请的名单作出审定决定", "/workbench/award", 19),
                ("查看荣誉名录和撤销事项", "/workbench/honours/register", 20),
            ]
        ),
        new(
            "申报主体",
            "applicant、applicant-2等",
            "申报材料已经提交并受理，正在接受评审；市政府决定前可以撤回申报。",
            [("查看本单位的申报和进程", "/workbench/applications", 11)]
        ),
        new(
            "初审单位",
            "county-510402（东区）、county-510403（西区）、county-510411（仁和区）、county-510421（米易县）、county-510422（盐边县）、hitech（钒钛高新区）、industry-jxj、industry-zjj",
            "资格初审已经完成并上报。",
            [("查看接收的申报和初审记录", "/workbench/preliminary", 12)]
        ),
        new(
            "征求意见部门",
            "dept-fgw、dept-gaj、dept-sthjj、dept-rsj、dept-swj、dept-scjgj、dept-yjj、dept-wjw、dept-zzb、dept-jw",
            "受理名单征求意见已经回复。",
            [("查看来函与回复", "/workbench/consultations", 13)]
        ),
        new(
            "系统管理员",
            "admin",
            "账号和单位已经就绪，不参与评选事项的办理。",
            [("查看账号和单位", "/workbench/accounts", 6)]
        ),
    ];

    /// <summary>The sign-in that ends at a page of the workbench; a public page is opened as it is.</summary>
    public static string AddressOf(string href) =>
        href.StartsWith("/workbench", StringComparison.Ordinal)
            ? $"/signin?returnUrl={Uri.EscapeDataString(href)}"
            : href;

    /// <summary>The article as pages write it.</summary>
    public static string Article(int number) => ChineseText.Article(number);
}
