using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Workbench.Registrations;

/// <summary>代录 in words.</summary>
internal static class RegistrationWords
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["answer"] = "意见",
        ["reasons"] = "理由",
        ["subject"] = "事项",
        ["text"] = "内容",
        ["contact"] = "联系方式",
        ["name"] = "姓名（名称）",
        ["kind"] = "署名方式",
        ["personComplainedAbout"] = "被反映人",
        ["aboutSupervisor"] = "反映监督组成员",
        ["about"] = "反映对象",
        ["supervisorNamed"] = "监督组成员",
        ["title"] = "公告标题",
        ["heldOn"] = "会议日期",
        ["for"] = "赞成票",
        ["against"] = "反对票",
        ["abstain"] = "弃权票",
        ["outcome"] = "结果",
        ["paper"] = "文书种类",
        ["summary"] = "文书的主要内容",
        ["banLastDay"] = "变更后的不予受理期满日",
    };

    private static readonly Dictionary<string, string> Values = new()
    {
        ["no-objection"] = "无异议",
        ["objection"] = "有异议",
        ["signed-unit"] = "单位盖章",
        ["signed-person"] = "个人署名",
        ["unsigned"] = "未署名",
        ["annulled"] = "撤销原决定",
        ["changed"] = "变更原决定",
        ["reconsideration"] = "行政复议决定",
        ["judgment"] = "人民法院裁判文书",
        ["own-decision"] = "原决定机关的决定",
        ["True"] = "是",
        ["False"] = "否",
    };

    /// <summary>Who may have something to register or to check.</summary>
    public static IReadOnlyList<string> Clerks { get; } =
    [
        Roles.Office,
        Roles.ReceivingBody,
        Roles.Department,
        Roles.Supervisor,
        Roles.LeadingGroup,
        Roles.Government,
    ];

    /// <summary>Which services keep registrations.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [
        ResourceNames.Applications,
        ResourceNames.Publicity,
        ResourceNames.Review,
        ResourceNames.Honours,
    ];

    /// <summary>An input of the registered form in words; its own name where there are none.</summary>
    public static string Field(string name) => Fields.GetValueOrDefault(name, name);

    /// <summary>A value in words; a day as a day, anything else as it is.</summary>
    public static string Value(string name, string value) =>
        (
            name.EndsWith("On", StringComparison.Ordinal)
            || name.EndsWith("Day", StringComparison.Ordinal)
        )
        && DateOnly.TryParseExact(
            value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day.ToChinese()
            : Values.GetValueOrDefault(value, value);
}
