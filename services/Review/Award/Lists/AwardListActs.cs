using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>第十八条、第十九条: whose step a list waits for. Each has a form of its own.</summary>
internal static class AwardListActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<AwardList> Table { get; } =
        new(_ => 18, list => AwardListRefusals.WrongState(list, AwardListStep.Deliberate));

    /// <summary>A meeting of 领导小组 is opened; not while another goes on, which the list does not know.</summary>
    public static Act<AwardList> Deliberate { get; } =
        Add(
            AwardListStep.Deliberate,
            new(
                "deliberate",
                "开始审议",
                [Roles.Office, Roles.LeadingGroup],
                Allows(AwardListStep.Deliberate)
            )
            {
                Main = true,
                Summary = "开始领导小组审议（第十八条）",
                Note =
                    "会议召开时登记到会成员，成员随后各自表决；到会人数和表决比例依评审规则中的议事规则（第六条、第十八条）。",
                Consequence = "登记到会成员，审议自此开始，成员各自对名单中的申报主体逐一表决。",
                Told = "不另行通知；到会成员在工作台表决。",
                Undo = "开始后须结束本次审议，方可另行审议。",
            }
        );

    /// <summary>The approved list goes before the public.</summary>
    public static Act<AwardList> Announce { get; } =
        Add(
            AwardListStep.Announce,
            new("announce", "向社会公示", Office, Allows(AwardListStep.Announce))
            {
                Main = true,
                Summary = "将通过审议的名单向社会公示（第十八条）",
                Note =
                    "公布当日不计入公示期（第十八条）。公示前再次核对申报条件（第九条、第十条）。",
                Consequence = "名单随即在公开页面公布，公示期内任何单位和个人可以提出异议。",
                Told = "领导小组成员和名单所列申报主体的申报单位，以收件箱消息告知。",
                Undo = "公布后不能撤回。",
            }
        );

    /// <summary>报请市政府审定.</summary>
    public static Act<AwardList> Submit { get; } =
        Add(
            AwardListStep.Submit,
            new("submit-for-approval", "报请市政府审定", Office, Allows(AwardListStep.Submit))
            {
                Main = true,
                Summary = "将通过公示的名单报请市政府审定（第十九条）",
                Note =
                    "公示期满且异议均已处理答复、没有暂缓的申报主体的，方可报请审定（第十九条）。报请审定须有盖章的请示。",
                Consequence =
                    "通过公示的拟获奖名单随请示报请市政府审定；异议成立的申报主体从名单中去除。",
                Told = "市政府，以收件箱消息告知。",
                Undo = "报请后不能撤回，名单不能再作更改。",
            }
        );

    /// <summary>市政府 decides.</summary>
    public static Act<AwardList> Decide { get; } =
        Add(
            AwardListStep.Decide,
            new("decide", "作出审定决定", [Roles.Government], Allows(AwardListStep.Decide))
            {
                Main = true,
                Summary = "市政府审定（第十九条、第二十条）",
                Note =
                    "只能从通过公示的拟获奖名单中审定，可以少于名单，不得增加（第十九条）。决定以盖章文件生效。",
                Consequence =
                    "决定随即公布，由市质量强市办制发证书、奖牌；没有列入决定的，名额空缺。",
                Told =
                    "市质量强市办、领导小组和获奖者的申报单位，以收件箱消息告知；决定向社会公布。",
                Undo = "决定作出后不能更改；撤销表扬奖励须依第二十四条、第二十七条另行决定。",
            }
        );

    /// <summary>市政府 decided on paper: 代录, effective when a second person has checked it.</summary>
    public static Act<AwardList> Register { get; } =
        Add(
            AwardListStep.Decide,
            new("register", "代录市政府决定", Office, Allows(AwardListStep.Decide))
            {
                Address = "/api/review/registrations",
                Note =
                    "市政府以纸质文件作出决定的，由市质量强市办对照原件登记，另一人复核后生效（第十九条）。",
                Consequence = "另一人复核后决定生效，并向社会公布。",
                Told = "复核后，领导小组和获奖者的申报单位以收件箱消息告知。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks at the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="inDeliberation">Whether a meeting on it goes on.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        AwardList list,
        bool inDeliberation
    ) => [.. Table.OpenTo(by, list).Where(act => act.Verb != Deliberate.Verb || !inDeliberation)];

    private static Act<AwardList> Add(AwardListStep step, Act<AwardList> act) =>
        Table.Add(
            act with
            {
                Article = AwardListTable.ArticleOf(step),
                Refusal = list => AwardListRefusals.WrongState(list, step),
            }
        );

    private static Func<AwardList, bool> Allows(AwardListStep step) =>
        list => list.State == AwardListTable.From(step);
}
