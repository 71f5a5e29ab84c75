using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>第三条、第十一条: what the filing unit does with its own application; its state alone decides.</summary>
internal static class OwnActs
{
    /// <summary>Whose acts they are, all of them.</summary>
    public static readonly string[] Applicant = [Roles.Applicant];

    /// <summary>All of them.</summary>
    public static ActTable<ApplicationState> Table { get; } =
        new(_ => 11, state => Application.FormFrozen(OwnAnswer.Shown(state)));

    /// <summary>The form is filled in: <c>PUT</c>.</summary>
    public static Act<ApplicationState> Draft { get; } =
        Table.Add(
            new("draft", "填写申报表", Applicant, ApplicationStates.IsEditable)
            {
                Main = true,
                Summary = "保存草稿（不要求完整）",
                TitleOf = state => state is ApplicationState.Returned ? "更正申报表" : "继续填写",
                Address = "/api/applications/applications/{id}/draft",
                Consequence = "保存申报表草稿，不要求完整，可以分次填写。",
                Undo = "提交前可以随时修改。",
            }
        );

    /// <summary>The form is frozen as a version and goes to the receiving body.</summary>
    public static Act<ApplicationState> Submit { get; } =
        Table.Add(
            new("submit", "提交申报", Applicant, Allows(ApplicationVerb.Submit))
            {
                Main = true,
                Summary = "提交申报（第十一条）：提交后不得更改",
                Refusal = Refuses(ApplicationVerb.Submit),
                Consequence =
                    "申报表和证明材料固定为新的一版，提交后不得更改，由所选的接收单位进行资格初审。",
                Told = "所选的接收单位，以收件箱消息告知。",
                Undo = "提交后不能更改；被退回补正的，更正后重新提交；市政府审定前可以撤回申报。",
            }
        );

    /// <summary>The applicant gives up, at any time until 市政府 has decided.</summary>
    public static Act<ApplicationState> Withdraw { get; } =
        Table.Add(
            new("withdraw", "撤回申报", Applicant, Allows(ApplicationVerb.Withdraw))
            {
                Article = 3,
                Summary = "撤回申报（第三条）",
                Refusal = Refuses(ApplicationVerb.Withdraw),
                Consequence = "本申报不再进入以后的审查和评审。已经提交的材料按档案规定保存。",
                Told = "已经提交的，告知接收单位和正在办理的单位；尚未提交的，不告知任何单位。",
                Undo = "撤回后不能恢复。",
                Fields =
                [
                    Field.Text("reason", "撤回原因", 500, lines: 2) with
                    {
                        Optional = true,
                        Help = "申报自愿，可以不说明原因。",
                    },
                ],
            }
        );

    /// <summary>The acts open to a person, and why a submission has to wait.</summary>
    /// <param name="by">Who looks at it.</param>
    /// <param name="id">The application.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="period">What <see cref="Rules.FilingPeriodRule"/> says today, if anything.</param>
    /// <param name="missing">How much the form still lacks.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        Guid id,
        ApplicationState state,
        RefusedException? period,
        int missing
    ) =>
        [
            .. Table
                .OpenTo(by, state)
                .Select(act =>
                    act.Verb == Submit.Verb
                        ? act with
                        {
                            Main = missing == 0 && period is null,
                            Obstacles = [.. InTheWay(id, period, missing)],
                        }
                        : act with
                        {
                            Address = act.Address?.Replace(
                                "{id}",
                                $"{id}",
                                StringComparison.Ordinal
                            ),
                        }
                ),
        ];

    private static IEnumerable<ActObstacle> InTheWay(Guid id, RefusedException? period, int missing)
    {
        if (period is not null)
        {
            yield return new(period.Refusal.Detail);
        }

        if (missing > 0)
        {
            yield return new(
                $"申报表还有{missing}处需要补充或者更正，补齐后方可提交。",
                $"applications/{id}/form/submit",
                "查看需要补充的内容"
            );
        }
    }

    private static Func<ApplicationState, bool> Allows(ApplicationVerb verb) =>
        state => ApplicationStates.Allows(state, verb);

    private static Func<ApplicationState, RefusedException> Refuses(ApplicationVerb verb) =>
        state => ApplicationStates.NoStep(OwnAnswer.Shown(state), verb);
}
