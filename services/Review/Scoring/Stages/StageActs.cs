using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十五条至第十七条: what 市质量强市办 does with a stage. Its report and list have a form of their own.</summary>
internal static class StageActs
{
    private const string Seed = "seed";

    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<StageList> Table { get; } =
        new(stage => stage.Article, StageRefusals.Closed);

    /// <summary>第十七条: the order of the 陈述答辩 is drawn.</summary>
    public static Act<StageList> DrawLot { get; } =
        Table.Add(
            new("lot", "抽签", Office, stage => stage.State is StageState.Open && stage.AwaitsLot)
            {
                Main = true,
                Summary = "陈述答辩顺序抽签（第十七条）",
                Note =
                    "顺序由抽签种子和申报主体名称确定，种子和结果一并记录，任何人事后可以重算核对。",
                Consequence = "确定并记录参加陈述答辩的各组织的答辩顺序。",
                Told = "参加陈述答辩的申报单位，以收件箱消息告知时间、地点和本单位的顺序。",
                Undo = "抽签只进行一次，结果不能更改。",
                Refusal = stage =>
                    stage.State is StageState.Open
                        ? StageRefusals.LotNotDue()
                        : StageRefusals.Closed(stage),
                Fields =
                [
                    Field.Number(Seed, "抽签种子", 0, int.MaxValue) with
                    {
                        Optional = true,
                        Help = "现场公开抽取的数字；不填的由系统随机产生。",
                    },
                    Field.Day("firstOn", "陈述答辩开始日期") with
                    {
                        Help = "不得早于今天。",
                    },
                    Field.Text("place", "地点", 100),
                ],
            }
        );

    /// <summary>The stage ends with its report and, but for the last, the list of the next.</summary>
    public static Act<StageList> Close { get; } =
        Table.Add(
            new("close", "形成报告和名单", Office, stage => stage.State is StageState.Open)
            {
                Main = true,
                Summary = "形成阶段报告和入围名单（第十五条至第十七条）",
                TitleOf = stage =>
                    stage.Stage is ReviewStage.Defence ? "形成报告" : "形成报告和名单",
                Note =
                    "全部申报主体的合议评分形成后办结。名单上的申报主体进入下一阶段；陈述答辩办结后进入综合评审（第十八条）。",
                Consequence =
                    "本阶段办结，评分和合议不得再改；名单上的申报主体进入下一阶段，陈述答辩办结后进入综合评审。",
                Told = "办结情况记入透明日志；名单在下一阶段开启时生效。",
                Undo = "办结后不能撤回。",
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks at the stage.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="lotSeed">The seed that the approved rules fix: then it is not asked for.</param>
    /// <param name="inTheWay">What keeps the stage from ending.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        StageList stage,
        long? lotSeed,
        IReadOnlyList<ActObstacle> inTheWay
    ) =>
        [
            .. Table
                .OpenTo(by, stage)
                .Select(act =>
                    act.Verb == Close.Verb ? act with { Obstacles = inTheWay }
                    : lotSeed is { } seed ? ByTheRules(act, seed)
                    : act
                ),
        ];

    private static ActView ByTheRules(ActView lot, long seed) =>
        lot with
        {
            Note = $"抽签种子由评审规则规定：{seed}。{lot.Note}",
            Fields = [.. lot.Fields.Where(field => field.Name != Seed)],
        };
}
