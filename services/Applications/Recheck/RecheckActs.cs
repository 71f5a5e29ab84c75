using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>第十三条：what 市质量强市办 does with an application that was reported, on the page of its 复核.</summary>
internal static class RecheckActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<Application> Table { get; } =
        new(_ => 13, _ => ApplicationStates.WrongState(13, "请刷新页面查看最新状态。"));

    /// <summary>复核结论, until the list is drafted.</summary>
    public static Act<Application> Finding { get; } =
        Table.Add(
            new("finding", "作出复核结论", Office, a => a.State is ApplicationState.Reported)
            {
                Main = true,
                Note =
                    "结论为“可以受理”的，系统再查询一次登记和信用记录，查到影响申报的记录则不能作出；列入受理名单之前可以更改结论。",
                Consequence =
                    "结论为“可以受理”的，可以列入受理名单，征求市级有关部门意见后公示；结论为“不宜受理”的，不能列入受理名单，还须另行作出不予受理决定，向初审单位说明理由。",
                Undo = "列入受理名单之前可以更改。",
                Refusal = _ =>
                    ApplicationStates.WrongState(
                        13,
                        "只有已上报、尚未列入名单的申报可以作出复核结论。"
                    ),
                Fields =
                [
                    Field.YesNo("acceptable", "复核结论", "可以受理", "不宜受理"),
                    Field.Text("remarks", "复核说明", 5000, lines: 4) with
                    {
                        Optional = true,
                        Help = "主体资格和申报资料的核对情况；不宜受理的，应当写明理由。",
                    },
                ],
            }
        );

    /// <summary>不予受理.</summary>
    public static Act<Application> Refuse { get; } =
        Table.Add(
            new("refuse", "不予受理", Office, Allows(ApplicationVerb.Refuse))
            {
                Summary = "不予受理：理由告知接收申报材料的单位，不公开",
                Note =
                    "理由说明给接收其申报材料的单位，不公开；申报单位只获告知未予受理，可以向该单位了解理由。",
                Consequence = "本届申报到此为止；已列入名单的，从名单中除去。",
                Told = "接收其申报材料的单位（连同理由）和申报单位（不含理由），以收件箱消息告知。",
                Undo = "决定后不能撤回。",
                Refusal = Not(ApplicationVerb.Refuse),
                Fields =
                [
                    Field.Text(
                        "reasons",
                        "不予受理的理由",
                        RecheckConfiguration.LongestReasons,
                        lines: 5
                    ) with
                    {
                        Help = "写明不符合哪一项条件、依据什么材料认定。",
                    },
                ],
            }
        );

    /// <summary>The registers are asked again. Nobody acts on what is locked.</summary>
    public static Act<Application> Query { get; } =
        Table.Add(
            new("query", "查询登记和信用记录", Office, IsReadable)
            {
                Summary = "再次查询登记和信用记录",
                Consequence = "查询结果附于复核记录。",
                Undo = "查询记录不能删除。",
                Refusal = _ =>
                    ApplicationStates.WrongState(13, "该申报已涉密锁定，不再查询登记和信用记录。"),
            }
        );

    /// <summary>A person's document number in full; an organisation has none.</summary>
    public static Act<Application> Unmask { get; } =
        Table.Add(
            new(
                "unmask",
                "查看证件号码",
                Office,
                a => a.Kind is CandidateKind.Individual && IsReadable(a)
            )
            {
                Article = 22,
                Summary = "查看完整证件号码：须注明用途，逐次记录",
                Consequence = "查看人、时间和用途逐次记录，评审监督组可以查阅。",
                Undo = "查看记录不能删除。",
                Refusal = a =>
                    IsReadable(a)
                        ? new RefusedException(Refusals.NotFound)
                        : ApplicationStates.WrongState(
                            22,
                            "该申报已涉密锁定，任何人不能再查看证件号码。"
                        ),
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="found">The application.</param>
    /// <param name="finding">复核结论, if there is one.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        Application found,
        RecheckFindingView? finding
    ) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act =>
                    act.Verb == Finding.Verb && finding is not null
                        ? act with
                        {
                            Title = "更改复核结论",
                            Main = false,
                        }
                    : act.Verb == Refuse.Verb
                        ? act with
                        {
                            Main =
                                found.State is ApplicationState.FailureReported
                                || finding is { Acceptable: false },
                        }
                    : act
                ),
        ];

    private static bool IsReadable(Application found) => found.State is not ApplicationState.Locked;

    private static Func<Application, bool> Allows(ApplicationVerb verb) =>
        a => ApplicationStates.Allows(a.State, verb);

    private static Func<Application, RefusedException> Not(ApplicationVerb verb) =>
        a => ApplicationStates.NoStep(a.State, verb);
}
