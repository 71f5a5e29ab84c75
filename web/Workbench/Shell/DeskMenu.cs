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

    private static readonly MenuGroup Administration = new(
        "系统管理",
        [
            new("账号", "accounts", Icons.Material.Outlined.ManageAccounts),
            new("单位", "units", Icons.Material.Outlined.Apartment),
            new("管理办法版本", "regulation-versions", Icons.Material.Outlined.Gavel),
            new("放假安排", "calendar", Icons.Material.Outlined.CalendarMonth),
        ]
    );

    private static readonly MenuGroup Supervision = new(
        "监督",
        [new("放假安排", "calendar", Icons.Material.Outlined.CalendarMonth)]
    );

    private static readonly MenuGroup Reference = new(
        "查阅",
        [
            new("办事指南", "/regulation", Icons.Material.Outlined.MenuBook),
            new("评选通知与公示", "/notices", Icons.Material.Outlined.Campaign),
            new("工作日计算", "/working-days", Icons.Material.Outlined.EventAvailable),
        ]
    );

    /// <summary>The groups of a role in order.</summary>
    public static IReadOnlyList<MenuGroup> Of(string role) =>
        role switch
        {
            Roles.Office => [Everyone, Opening, Reference],
            Roles.Administrator => [Everyone, Administration, Reference],
            Roles.Supervisor => [Everyone, Supervision, Reference],
            _ => [Everyone, Reference],
        };
}
