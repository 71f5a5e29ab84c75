using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: the acts on yearly reports, of their holders and of the office.</summary>
internal static class PromotionActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>Those on a report.</summary>
    public static ActTable<PromotionReport> Reports { get; } = new(_ => 30, _ => WrongState());

    /// <summary>The holder reports.</summary>
    public static Act<PromotionReport> Submit { get; } =
        Reports.Add(
            new("submit", "报告", [Roles.Applicant, Roles.Office], Allows(PromotionStep.Submit))
            {
                Main = true,
                Summary = "报告年度推广情况",
                Consequence =
                    "由市质量强市办审阅；接待参观和发布经验的数量由系统统计，随报告记录。",
                Told = "市质量强市办收到收件箱消息。",
                Undo = "报告后不能再改；市质量强市办可以退回补充。",
            }
        );

    /// <summary>The office asks for more.</summary>
    public static Act<PromotionReport> Return { get; } =
        Reports.Add(
            new("return", "退回补充", Office, Allows(PromotionStep.Return))
            {
                Summary = "退回年度推广情况报告，说明需要补充的内容",
                Consequence = "获奖者补充后再次报告，期限不变。",
                Told = "获奖单位收到收件箱消息。",
                Undo = "不能撤回。",
                Fields = [Text("reason", "补充意见", 1000, "写明需要补充的内容。")],
            }
        );

    /// <summary>The office has read it.</summary>
    public static Act<PromotionReport> Accept { get; } =
        Reports.Add(
            new("accept", "审阅通过", Office, Allows(PromotionStep.Accept))
            {
                Main = true,
                Summary = "审阅通过年度推广情况报告",
                Consequence = "该年度的报告办结。",
                Told = "获奖单位收到收件箱消息。",
                Undo = "不能撤回。",
            }
        );

    /// <summary>The office asks once more.</summary>
    public static Act<PromotionReport> Remind { get; } =
        Reports.Add(
            new("remind", "催办", Office, Allows(PromotionStep.Remind))
            {
                Summary = "催办年度推广情况报告",
                Consequence = "催办的时间和内容记录在案。",
                Told = "获奖单位收到收件箱消息；没有账号的获奖者请另行告知。",
                Undo = "不能撤回。",
                Fields = [Text("note", "催办内容", 500, "获奖单位收到的内容。")],
            }
        );

    /// <summary>The office does without it.</summary>
    public static Act<PromotionReport> Excuse { get; } =
        Reports.Add(
            new("excuse", "免予报告", Office, Allows(PromotionStep.Excuse))
            {
                Summary = "免予年度推广情况报告，说明理由",
                Consequence = "该年度不再报告。",
                Told = "获奖单位收到收件箱消息。",
                Undo = "不能撤回。",
                Fields = [Text("reason", "理由", 1000, "如停产、歇业、获奖不满三个月。")],
            }
        );

    /// <summary>Those on a year.</summary>
    public static ActTable<PromotionRound> Rounds { get; } = new(_ => 30, _ => WrongState());

    /// <summary>All that is waited for is asked for.</summary>
    public static Act<PromotionRound> RemindAll { get; } =
        Rounds.Add(
            new("remind", "全部催办", Office, _ => true)
            {
                Summary = "催办该年度尚未报告的全部获奖者",
                Consequence = "尚未报告和退回补充的，逐件记录催办的时间和内容。",
                Told = "各获奖单位收到收件箱消息；没有账号的获奖者请另行告知。",
                Undo = "不能撤回。",
                Fields = [Text("note", "催办内容", 500, "各获奖单位收到的内容。")],
            }
        );

    /// <summary>The last day is moved.</summary>
    public static Act<PromotionRound> MoveDue { get; } =
        Rounds.Add(
            new("due-day", "调整期限", Office, _ => true)
            {
                Summary = "调整该年度的报告期限",
                Consequence = "尚未报告和退回补充的，按调整后的期限计算。",
                Told = "尚未报告的获奖单位收到收件箱消息。",
                Undo = "可以再次调整。",
                Fields =
                [
                    Field.Day("dueOn", "报告期限") with
                    {
                        Help = "在所报告年度的次年内，不早于今天。",
                    },
                    Text("reason", "理由", 1000, "获奖单位收到的内容。"),
                ],
            }
        );

    /// <summary>409: its state does not allow it.</summary>
    public static RefusedException WrongState() =>
        Refuse.ByState(
            "promotion-report-wrong-state",
            "该报告目前不能这样办理",
            "该报告所处的环节不允许这样办理，请重新打开后查看最新的办理情况。",
            30
        );

    private static Func<PromotionReport, bool> Allows(PromotionStep step) =>
        report => PromotionTable.Next(report.State, step) is not null;

    private static ActField Text(string name, string label, int longest, string help) =>
        Field.Text(name, label, longest, lines: 3) with
        {
            Help = help,
        };
}
