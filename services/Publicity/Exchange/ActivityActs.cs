using QualityAward.Casework.Acts;
using QualityAward.Publicity.Exchange.Rules;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: what the organiser does with an activity.</summary>
internal static class ActivityActs
{
    internal const int LongestSummary = 5000;

    /// <summary>All of them.</summary>
    public static ActTable<Activity> Table { get; } =
        new(_ => 29, activity => ActivityStates.Refused(activity.State));

    /// <summary>发布.</summary>
    public static Act<Activity> Publish { get; } =
        Table.Add(
            Of("publish", "发布活动", ActivityVerb.Publish) with
            {
                Main = true,
                Summary = "发布活动；含有收费内容的不予发布（第三十条）",
                Consequence =
                    "活动在“经验交流”页面公开，任何人可以在报名时间内报名；发布后的修改保留原内容并公开修改原因。",
                Undo = "发布后不能撤回；不再举办的，可以取消并写明原因。",
            }
        );

    /// <summary>登记已举办.</summary>
    public static Act<Activity> MarkHeld { get; } =
        Table.Add(
            Of("mark-held", "登记已举办", ActivityVerb.MarkHeld) with
            {
                Main = true,
                Summary = "登记活动已举办；活动结束后方可登记",
                Consequence = "不再接受报名和变更；报名人员可以凭查询码评价活动，名单仍可补签到。",
                Undo = "登记后不能撤回。",
            }
        );

    /// <summary>填写总结并办结.</summary>
    public static Act<Activity> Close { get; } =
        Table.Add(
            Of("close", "填写总结并办结", ActivityVerb.Close) with
            {
                Main = true,
                Summary = "填写活动总结并办结",
                Consequence = "总结随活动公开，签到结束。",
                Undo = "办结后不能撤回。",
                Fields =
                [
                    Field.Text("summary", "活动总结", LongestSummary, lines: 8) with
                    {
                        Help =
                            "举办情况、推行的质量管理模式和方法、成效。不得写明参加人员的姓名和联系方式。",
                    },
                ],
            }
        );

    /// <summary>修改.</summary>
    public static Act<Activity> Revise { get; } =
        Table.Add(
            Of("revise", "修改活动", ActivityVerb.Revise) with
            {
                Summary = "修改活动；已发布的须写明原因，原内容保留",
                Consequence =
                    "已发布的，修改后的内容和修改原因立即公开，原内容保留；名额增加的，候补人员依次递补。",
                Told = "报名人员凭查询码可以看到修改原因。",
                Undo = "可以再次修改。",
            }
        );

    /// <summary>取消.</summary>
    public static Act<Activity> Cancel { get; } =
        Table.Add(
            Of("cancel", "取消活动", ActivityVerb.Cancel) with
            {
                Summary = "取消活动，写明原因；已报名人员的查询页面随即告知",
                Consequence = "活动标明“已取消”和原因，不再接受报名，日历订阅同步取消。",
                Told = "报名人员凭查询码可以看到取消和原因；留有电话的，请另行联系。",
                Undo = "取消后不能恢复；另行举办的，请新拟活动。",
                Fields = [Field.Text("reason", "取消原因", ActivityForm.LongestReason, lines: 3)],
            }
        );

    private static Act<Activity> Of(string verb, string title, ActivityVerb act) =>
        new(
            verb,
            title,
            Organisers.Who,
            activity => ActivityStates.Next(activity.State, act) is not null
        )
        {
            Consequence = "",
        };
}
