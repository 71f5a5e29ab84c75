using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Recommendations;

/// <summary>第二十条: the acts by which 市质量强市办 recommends holders to higher awards and keeps track of them.</summary>
internal static class RecommendationActs
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 100;

    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 1000;

    private const string Holder = "获奖者所在的申报单位，以收件箱消息告知。";
    private const string Nobody = "系统不发送消息。";
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<RecommendationCase> Table { get; } = new(_ => 20, _ => WrongState());

    /// <summary>It is sent; shown with what is in its way: <see cref="EligibilityRule"/>.</summary>
    public static Act<RecommendationCase> Send { get; } =
        Table.Add(
            new("send", "登记推荐上报", Office, Allows(RecommendationStep.Send))
            {
                Main = true,
                Summary = "登记推荐文件已经上报；此时须仍符合推荐条件",
                Consequence = "登记后跟踪受理、评审和结果。",
                Told = Holder,
                Undo = "登记后不能撤回登记；不再推荐的，撤回推荐。",
                Obstacles = (found, _) =>
                    found
                        .Grounds.Where(g => !g.IsMet)
                        .Select(g => new ActObstacle($"{EligibilityRule.Sentence(g)}。")),
                Fields =
                [
                    Field.Text("addressee", "主送单位", LongestName),
                    Field.Stamped("推荐文件"),
                ],
            }
        );

    /// <summary>The other side has accepted it.</summary>
    public static Act<RecommendationCase> Accept { get; } =
        Table.Add(
            new("accept", "登记受理", Office, Allows(RecommendationStep.Accept))
            {
                Main = true,
                Summary = "登记上级质量奖评选机构已经受理",
                Consequence = "推荐进入已受理。",
                Told = Nobody,
                Fields = Progress("受理日期", "受理单位、受理编号等。"),
            }
        );

    /// <summary>The other side reviews it.</summary>
    public static Act<RecommendationCase> Review { get; } =
        Table.Add(
            new("review", "登记进入评审", Office, Allows(RecommendationStep.Review))
            {
                Main = true,
                Summary = "登记已经进入评审",
                Consequence = "推荐进入评审中。",
                Told = Nobody,
                Fields = Progress("进入评审日期", "评审环节、现场评审的时间等。"),
            }
        );

    /// <summary>How it ended.</summary>
    public static Act<RecommendationCase> Conclude { get; } =
        Table.Add(
            new("conclude", "登记结果", Office, Allows(RecommendationStep.Deny))
            {
                Summary = "登记推荐申报的结果",
                Consequence = "本事项办结。获奖的，可以决定在荣誉名录中展示。",
                Told = Holder,
                Fields =
                [
                    Field.YesNo("granted", "结果", "获奖", "未获奖"),
                    Field.Paper("结果文件") with
                    {
                        Help = "获奖的须填写发文字号；日期不早于推荐文件，不晚于今日。",
                    },
                    Field.Text("remark", "备注", LongestText, lines: 2) with
                    {
                        Optional = true,
                        Help = "奖项类别、提名奖等。",
                    },
                ],
            }
        );

    /// <summary>It is not pursued.</summary>
    public static Act<RecommendationCase> Withdraw { get; } =
        Table.Add(
            new("withdraw", "撤回推荐", Office, Allows(RecommendationStep.Withdraw))
            {
                Summary = "不再推荐，或者撤回已经上报的推荐",
                Consequence = "本事项办结；需要时可以另行推荐。",
                Told = "已经上报的，以收件箱消息告知获奖者所在的申报单位。",
                Undo = "撤回后不能恢复，可以另行推荐。",
                Fields =
                [
                    Field.Text("reasons", "理由", LongestText, lines: 3) with
                    {
                        Help = "获奖者可以看到；奖项被撤销的写明撤销决定。",
                    },
                ],
            }
        );

    /// <summary>The register shows the higher award.</summary>
    public static Act<RecommendationCase> Show { get; } =
        Table.Add(
            new(
                "show",
                "在荣誉名录中展示",
                Office,
                r =>
                    r is { Item: { State: RecommendationState.Granted, IsShown: false } }
                    && r.Award.State is not HonourState.Revoked
            )
            {
                Main = true,
                Summary = "在公开的荣誉名录中展示所获的上级质量奖",
                Consequence = "公开的荣誉名录在该获奖者页面列出所获的上级质量奖及其文号。",
                Told = Nobody,
                Undo = "可以随时停止展示。",
            }
        );

    /// <summary>The register shows it no longer.</summary>
    public static Act<RecommendationCase> Hide { get; } =
        Table.Add(
            new("hide", "停止展示", Office, r => r.Item.IsShown)
            {
                Summary = "荣誉名录不再展示所获的上级质量奖",
                Consequence = "公开的荣誉名录不再列出。",
                Told = Nobody,
                Undo = "可以重新展示。",
            }
        );

    private static Func<RecommendationCase, bool> Allows(RecommendationStep step) =>
        r => RecommendationTable.Next(r.Item.State, step) is not null;

    private static ActField[] Progress(string day, string help) =>
        [
            Field.Day("on", day),
            Field.Text("note", "备注", LongestText, lines: 2) with
            {
                Optional = true,
                Help = help,
            },
        ];

    private static RefusedException WrongState() =>
        Refuse.ByState(
            "recommendation-wrong-state",
            "该推荐目前不能这样办理",
            "该推荐所处的环节不允许这样办理，请刷新页面查看最新的办理情况。",
            20
        );
}
