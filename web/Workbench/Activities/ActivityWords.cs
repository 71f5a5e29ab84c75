using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Activities;

/// <summary>第二十九条: words of activities and who organises.</summary>
internal static class ActivityWords
{
    /// <summary>县（区）质量强县（区）办和高新区管委会、市级有关部门（单位）、市质量强市办.</summary>
    public static string[] Organisers { get; } =
    [Roles.ReceivingBody, Roles.Department, Roles.Office];

    /// <summary>A kind's name.</summary>
    public static string? Of(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Promotion => "宣传",
            ActivityKind.Exchange => "经验交流",
            ActivityKind.Training => "培训",
            ActivityKind.Visit => "观摩",
            _ => null,
        };

    /// <summary>The inputs of the form with their labels.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string>
        {
            ["title"] = "标题",
            ["kind"] = "类别",
            ["startsAt"] = "开始日期和时间",
            ["endsAt"] = "结束日期和时间",
            ["place"] = "地点",
            ["capacity"] = "名额",
            ["registrationFrom"] = "报名开始日期",
            ["registrationUntil"] = "报名截止日期",
            ["description"] = "活动说明",
            ["fileIds"] = "活动材料",
            ["pictures"] = "图片",
            ["reason"] = "修改原因",
        };
}
