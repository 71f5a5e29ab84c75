using QualityAward.Applications.Case;
using QualityAward.Applications.Case.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Editions;

/// <summary>第三条、第四条: what 市质量强市办 does with an edition once it is opened.</summary>
internal static class EditionActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<Edition> Table { get; } = new(_ => 4, EditionRefusals.NotOpened);

    /// <summary>印发评选通知.</summary>
    public static Act<Edition> Call { get; } =
        Table.Add(
            new("issue-call", "印发评选通知", Office, e => e.State is EditionState.Opened)
            {
                Article = 8,
                Main = true,
                Summary = "印发评选通知（第三条、第八条）：向社会公开并告知各接收单位",
                Consequence = "评选通知立即向社会公布，并取得固定网址。",
                Told = "各质量强县（区）办、市级行业主管部门和钒钛高新区管委会，以收件箱消息告知。",
                Undo = "印发后不能撤回；内容有误的，另行发布更正。",
            }
        );

    /// <summary>An edition that was opened by mistake is taken back before its call.</summary>
    public static Act<Edition> Cancel { get; } =
        Table.Add(
            new("cancel", "撤销届次", Office, e => e.State is EditionState.Opened)
            {
                Summary = "撤销误开的届次（第四条）：评选通知印发前，凭文件办理，全程留痕",
                Note =
                    "评选通知印发前，误开的届次凭文件撤销，届次和评选年度可以重新使用，撤销情况全程留痕；评选通知印发后不能撤销。",
                Consequence = "该届次不再办理，届次和评选年度可以重新使用。",
                Told = "领导小组和评审监督组，以收件箱消息告知。",
                Undo = "撤销后不能恢复，可以重新开届。",
                Fields =
                [
                    Field.Stamped("依据文件"),
                    Field.Text("reason", "撤销理由", 500, lines: 3),
                ],
            }
        );

    /// <summary>After its call it is taken back in public.</summary>
    public static Act<Edition> Withdraw { get; } =
        Table.Add(
            new("withdraw", "公告撤回", Office, e => e.State is EditionState.Called)
            {
                Article = 3,
                Summary =
                    "公告撤回已印发评选通知的届次（第三条、第四条）：受理名单公示前，凭文件公布更正，已提交的申报随之终止",
                Note =
                    "评选通知已经印发的届次，在受理名单公示前可以凭文件公告撤回：撤回公告取代评选通知并向社会公布，已提交的申报随之终止，届次和评选年度可以重新使用。",
                Consequence = "撤回公告向社会公布，评选通知保留备查；已提交的申报全部终止。",
                Told = "社会公众；各申报主体、各接收单位、领导小组和评审监督组，以收件箱消息告知。",
                Undo = "撤回后不能恢复，可以重新开届并印发评选通知。",
                Refusal = EditionRefusals.NotCalled,
                Fields =
                [
                    Field.Stamped("撤回公告"),
                    Field.Text("reason", "撤回理由（随公告公布）", 500, lines: 3),
                ],
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks; null for the public.</param>
    /// <param name="found">The edition.</param>
    /// <param name="announced">Its 受理名单 has been before the public.</param>
    /// <param name="today">The legal day.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser? by,
        Edition found,
        bool announced,
        DateOnly today
    ) =>
        by is null
            ? []
            :
            [
                .. Table
                    .OpenTo(by, found)
                    .Select(act =>
                        act.Verb == Call.Verb
                        && CallBeforeFilingRule.InTheWay(found.Schedule, today) is { } late
                            ? act with
                            {
                                Obstacles = [new(late)],
                            }
                        : act.Verb == Withdraw.Verb && announced
                            ? act with
                            {
                                Obstacles =
                                [
                                    new(
                                        "受理名单公示后，届次不得撤回。没有符合条件的对象的，按照宁缺毋滥的原则办结本届。"
                                    ),
                                ],
                            }
                        : act
                    ),
            ];
}
