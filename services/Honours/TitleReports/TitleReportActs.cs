using System.Text.Json;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>第二十六条、第二十八条、第三十条: the acts by which 市质量强市办 handles a report.</summary>
internal static class TitleReportActs
{
    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 4000;

    private const string Nobody = "当事人不获告知有人举报；举报人凭查询码可以看到进度。";
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<TitleReport> Table { get; } = new(r => r.Article, WrongState);

    /// <summary>Begins to verify it.</summary>
    public static Act<TitleReport> Accept { get; } =
        Table.Add(
            new("accept", "受理并核实", Office, Allows(TitleReportStep.Accept))
            {
                Main = true,
                Summary = "受理举报，开始核实",
                Consequence = "受理后开始核实。",
                Told = Nobody,
                Undo = "受理后不能撤回；经核实不属实的，作出未查实的结论。",
            }
        );

    /// <summary>Not accepted, with the reason.</summary>
    public static Act<TitleReport> Reject { get; } =
        Table.Add(
            new("refuse", "不予受理", Office, Allows(TitleReportStep.Refuse))
            {
                Summary = "不予受理举报，说明理由",
                Consequence = "该举报办结，不再核实。",
                Told = "举报人凭查询码可以看到理由。",
                Undo = "不能撤回；举报人可以补充线索另行举报。",
                Fields =
                [
                    Field.Text("answer", "理由", LongestText, lines: 3) with
                    {
                        Help = "举报人凭查询码看到的全文：为何不予受理，可以向何处反映。",
                    },
                ],
            }
        );

    /// <summary>Asks who is named, by letter.</summary>
    public static Act<TitleReport> Ask { get; } =
        Table.Add(
            new("ask-statement", "征求当事人说明", Office, Allows(TitleReportStep.Ask))
            {
                Main = true,
                Summary = "登记征求当事人说明的函，起算说明期限",
                Note = "函中只写需要说明的事实，不得写明或者暗示举报人。",
                Consequence =
                    "说明期限自函的日期次日起计算；收到说明或者期限届满后，方可认定查实。",
                Told = "当事人，以信函方式；系统不发送消息。",
                Fields =
                [
                    Field.Paper("征求说明的函", number: true),
                    Field.Number("statementDays", "说明期限（工作日）", 1, 30) with
                    {
                        Preset = "5",
                    },
                ],
            }
        );

    /// <summary>Records the statement.</summary>
    public static Act<TitleReport> State { get; } =
        Table.Add(
            new("statement", "登记当事人说明", Office, Allows(TitleReportStep.State))
            {
                Main = true,
                Summary = "登记当事人的说明",
                Consequence = "登记后可以作出结论。",
                Fields =
                [
                    Field.Day("receivedOn", "收到日期"),
                    Field.Text("summary", "说明的要点", LongestText, lines: 4),
                    Field.Paper("说明材料") with
                    {
                        Optional = true,
                        Help = "没有书面材料的可以不填。",
                    },
                ],
            }
        );

    /// <summary>Concludes it. Shown before the statement came as well, with what is in its way: <see cref="StatementHeardRule"/>.</summary>
    public static Act<TitleReport> Conclude { get; } =
        Table.Add(
            new("conclude", "作出结论", Office, Allows(TitleReportStep.Dismiss))
            {
                Summary = "对举报作出结论并答复",
                Note =
                    "查实的，须征求过当事人的说明，写明处理措施并附责令改正通知、移送函等文件；涉及撤销奖励的，另按第二十四条、第二十七条办理。",
                Consequence = "未查实的，该举报办结；查实的，待整改完毕后办结。",
                Told = "举报人凭查询码可以看到结论和答复。",
                Undo = "结论作出后不能更改。",
                Fields =
                [
                    Field.YesNo("confirmed", "结论", "查实", "未查实"),
                    Field.Text("finding", "核实情况", LongestText, lines: 5) with
                    {
                        Help = "核实的经过、证据和认定；只供内部查阅。",
                    },
                    Field.Text("answer", "答复", LongestText, lines: 3) with
                    {
                        Help = "举报人凭查询码看到的全文，不得写入当事人的商业秘密和个人信息。",
                    },
                    Field.Choice(
                        "measure",
                        "处理措施",
                        [
                            .. Enum.GetValues<TitleReportMeasure>()
                                .Select(m => new ActOption(
                                    JsonNamingPolicy.KebabCaseLower.ConvertName($"{m}"),
                                    m.ChineseName()
                                )),
                        ]
                    ) with
                    {
                        Optional = true,
                        Help = "查实的必填。",
                    },
                    Field.Paper("处理文件", number: true) with
                    {
                        Optional = true,
                        Help = "查实的必填：责令改正通知、移送函等。",
                    },
                ],
            }
        );

    /// <summary>It was put right.</summary>
    public static Act<TitleReport> Close { get; } =
        Table.Add(
            new("close", "整改完毕，办结", Office, Allows(TitleReportStep.Close))
            {
                Main = true,
                Summary = "登记整改结果并办结",
                Consequence = "该举报办结。",
                Told = "举报人凭查询码可以看到已经办结。",
                Undo = "办结后不能撤回。",
                Fields =
                [
                    Field.Text("outcome", "整改结果", LongestText, lines: 4) with
                    {
                        Help = "如何改正、何时何人核查。",
                    },
                ],
            }
        );

    private static Func<TitleReport, bool> Allows(TitleReportStep step) =>
        r => TitleReportTable.Next(r.State, step) is not null;

    private static RefusedException WrongState(TitleReport report) =>
        Refuse.ByState(
            "title-report-wrong-state",
            "该举报目前不能这样办理",
            "该举报所处的环节不允许这样办理，请刷新页面查看最新的办理情况。",
            report.Article
        );
}
