using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: the acts by which 市质量强市办 conducts a case.</summary>
internal static class MisconductActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<MisconductCase> Table { get; } = new(_ => 24, _ => WrongState());

    /// <summary>The facts were notified in writing.</summary>
    public static Act<MisconductCase> Notify { get; } =
        Table.Add(
            new("notify", "登记告知", Office, Allows(MisconductStep.Notify))
            {
                Main = true,
                Summary = "登记告知书的送达，起算陈述申辩期限",
                Note =
                    "书面告知认定的事实、理由和依据，以及陈述申辩的权利和期限；自送达次日起计算陈述申辩期限。",
                Consequence =
                    "陈述申辩期限自送达次日起计算；届满之前不得作出处理决定，收到陈述申辩的除外。",
                Told = "当事人所在的申报单位（立案时已指明的），以收件箱消息告知。",
                Fields =
                [
                    Field.Paper("告知书", number: true),
                    Field.Day("servedOn", "送达日期") with
                    {
                        Help = "不早于告知书日期，不晚于今天。",
                    },
                    Field.Number("statementDays", "陈述申辩期限（工作日）", 1, 30) with
                    {
                        Preset = "5",
                    },
                ],
            }
        );

    /// <summary>陈述申辩 was received.</summary>
    public static Act<MisconductCase> Hear { get; } =
        Table.Add(
            new("statement", "登记陈述申辩", Office, Allows(MisconductStep.Hear))
            {
                Note = "当事人提出的事实、理由和证据应当复核；不得因陈述申辩而加重处理。",
                Consequence =
                    "登记后可以在复核其事实、理由和证据的基础上作出处理决定，或者不予认定。",
                Undo = "登记后不能撤回，每案登记一次。",
                Fields =
                [
                    Field.Paper("陈述申辩书"),
                    Field.Day("receivedOn", "收到日期"),
                    Field.Text("summary", "陈述申辩的要点", 4000, lines: 5) with
                    {
                        Help = "逐条归纳。",
                    },
                ],
            }
        );

    /// <summary>处理决定. Shown before the facts were heard as well, with what is in its way: <see cref="DefenceHeardRule"/>.</summary>
    public static Act<MisconductCase> Decide { get; } =
        Table.Add(
            new("decide", "作出处理决定", Office, c => c.IsUndecided)
            {
                Summary = "登记处理决定：取消参评资格，10年内不予受理（第二十四条）",
                Note =
                    "处理决定以盖章文件生效，须有发文字号、日期、扫描件和送达日期；10年自决定日期起算。已经获奖的，撤销表扬奖励由市政府决定，另行提出。",
                Consequence =
                    "取消其参评资格，自决定日期起10年内不予受理其申报；正在进行的申报随即终止。",
                Told = "当事人所在的申报单位（立案时已指明的），以收件箱消息告知；不向社会公布。",
                Undo = "决定后不能撤回；经行政复议、行政诉讼变更或者撤销的，另行登记。",
                Fields =
                [
                    Field.Stamped("处理决定"),
                    Field.Day("servedOn", "送达日期") with
                    {
                        Help = "不早于决定日期，不晚于今天。",
                    },
                    Field.Text("reasons", "认定的事实和理由", 4000, lines: 6) with
                    {
                        Help = "包括对陈述申辩是否采纳及其理由。",
                    },
                ],
            }
        );

    /// <summary>Closed without a finding.</summary>
    public static Act<MisconductCase> Dismiss { get; } =
        Table.Add(
            new("dismiss", "不予认定，结案", Office, Allows(MisconductStep.Dismiss))
            {
                Consequence = "对当事人不作处理，本案办结。",
                Undo = "结案后不能恢复；有新的事实的，另行立案。",
                Fields =
                [
                    Field.Text("reasons", "不予认定的理由", 4000, lines: 5) with
                    {
                        Help = "经核实的情况，以及为何不能认定。",
                    },
                ],
            }
        );

    /// <summary>The decision was changed or annulled: 代录, effective when a second person has checked it.</summary>
    public static Act<MisconductCase> Change { get; } =
        Table.Add(
            new("change", "登记决定的变更或者撤销", Office, Allows(MisconductStep.Change))
            {
                Address = "/api/honours/registrations",
                Consequence =
                    "另一人复核后生效。撤销的，不予受理期限终止；变更的，按变更后的期限执行。",
                Told = "当事人所在的申报单位（立案时已指明的），以收件箱消息告知。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    /// <summary>The acts open to a person, and why a decision has to wait.</summary>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        MisconductCase found,
        DateOnly today
    ) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act =>
                    act.Verb == Decide.Verb
                        ? act with
                        {
                            Main = found.MayBeDecided(today),
                            Obstacles = [.. InTheWay(found, today)],
                        }
                        : act
                ),
        ];

    /// <summary>第二十四条: an act that the case's stage does not allow.</summary>
    public static RefusedException WrongState() =>
        Refuse.ByState(
            "misconduct-wrong-state",
            "当前阶段不能办理此事项",
            "案件的当前阶段不能办理此事项，请刷新后按照案件页面所列的下一步办理。",
            24
        );

    private static IEnumerable<ActObstacle> InTheWay(MisconductCase found, DateOnly today)
    {
        if (found.State is MisconductState.Opened)
        {
            yield return new("尚未书面告知事实、理由和依据。");
        }
        else if (!found.MayBeDecided(today))
        {
            yield return new(
                $"陈述申辩期限至{found.StatementLastDay?.ToChinese()}。收到陈述申辩，或者期限届满之后，方可作出处理决定。"
            );
        }
    }

    private static Func<MisconductCase, bool> Allows(MisconductStep step) =>
        c => MisconductTable.Next(c.State, step) is not null;
}
