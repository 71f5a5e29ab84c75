using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条: what the receiving body does with an application.</summary>
internal static class PreliminaryActs
{
    private static readonly string[] Receiver = [Roles.ReceivingBody];

    /// <summary>All of them.</summary>
    public static ActTable<PreliminaryCase> Table { get; } =
        new(
            _ => 12,
            found =>
                ApplicationStates.WrongState(
                    12,
                    $"该申报目前为“{found.State.ChineseName()}”，不能办理此事项。请刷新页面查看最新状态。",
                    ("state", found.State)
                )
        );

    /// <summary>初审意见. Shown before the departments have replied as well, with what a pass waits for.</summary>
    public static Act<PreliminaryCase> GiveOpinion { get; } =
        Table.Add(
            new("opinion", "提出初审意见", Receiver, Allows(ApplicationVerb.PassPreliminary))
            {
                Main = true,
                Summary = "提出初审意见（须有文号、日期和盖章扫描件）",
                Note = "初审意见以盖章文件生效，须填写发文字号、日期并上传扫描件（第十二条）。",
                Consequence =
                    "通过的，随后上报市质量强市办复核；不通过的，本届申报到此为止，结果和理由一并上报。",
                Told = "申报主体，以收件箱消息告知。",
                Undo = "初审意见提出后不能更改。",
                Fields =
                [
                    Field.YesNo("passed", "初审结论", "通过", "不通过"),
                    Field.Text("opinion", "初审意见", 5000, lines: 6) with
                    {
                        Help = "不通过的，写明理由。",
                    },
                    Field.Text("internalConsultation", "单位内征求意见情况", 5000, lines: 3) with
                    {
                        Optional = true,
                        Help = "市级行业主管部门必填：征求意见的范围、方式和结果。",
                    },
                    Field.Text("answersToObjections", "对异议的答复", 5000, lines: 3) with
                    {
                        Optional = true,
                        Help =
                            "有部门提出异议的：县（区）渠道须待其书面撤回，其他渠道应当逐一答复。",
                    },
                    Field.Stamped("初审意见文件"),
                ],
            }
        );

    /// <summary>Departments are asked in writing.</summary>
    public static Act<PreliminaryCase> Consult { get; } =
        Table.Add(
            new("consultations", "征求意见", Receiver, Allows(ApplicationVerb.PassPreliminary))
            {
                Summary = "书面征求有关部门意见（第十二条）",
                Refusal = _ =>
                    ApplicationStates.WrongState(
                        12,
                        "只有已提交、尚未提出初审意见的申报可以征求意见。"
                    ),
                Note =
                    "以书面形式征求有关部门意见。市级部门在系统内回复；县（区）有关部门的书面回函由本单位代录，经另一人复核后生效（第十二条）。",
                Consequence = "就该申报征求所选部门的意见；全部回复前不得提出通过的初审意见。",
                Told = "所选市级部门，以收件箱消息告知；县（区）有关部门的征求意见函由本单位送达。",
                Undo = "发出后不能撤回，同一部门只征求一次。",
            }
        );

    /// <summary>What a department has written on paper: 代录, effective when a second person has checked it.</summary>
    public static Act<PreliminaryCase> Register { get; } =
        Table.Add(
            new("register", "代录回函", Receiver, found => found.AwaitsPaper)
            {
                Address = "/api/applications/registrations",
                Note =
                    "登记部门书面回函，或者对已提出异议的书面撤回。登记后须由另一人对照原件复核，复核通过才生效。",
                Consequence = "另一人复核后，视同该部门回复或者撤回异议。",
                Told = "复核通过后，本单位以收件箱消息知悉该部门的意见。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    /// <summary>Back to the filing unit.</summary>
    public static Act<PreliminaryCase> Return { get; } =
        Table.Add(
            new("return", "退回补正", Receiver, Allows(ApplicationVerb.Return))
            {
                Summary = "退回补正并说明理由",
                Refusal = Refuses(ApplicationVerb.Return),
                Note = "材料不完整、不准确的，一次性告知需要补正的全部内容。",
                Consequence = "申报退回申报主体修改，重新提交后继续初审。",
                Told = "申报主体，以收件箱消息告知并附补正内容。",
                Undo = "退回后须由申报主体重新提交，本单位不能撤回。",
            }
        );

    /// <summary>The result goes to 市质量强市办.</summary>
    public static Act<PreliminaryCase> Report { get; } =
        Table.Add(
            new("report", "上报初审结果", Receiver, Allows(ApplicationVerb.Report))
            {
                Main = true,
                Summary = "在规定时限内将初审结果报市质量强市办",
                Refusal = Refuses(ApplicationVerb.Report),
                Note = "在规定时限内将初审结果报市质量强市办，逾期不能上报（第十二条）。",
                Consequence =
                    "初审通过的，进入复核；初审未通过的，结果和理由报市质量强市办，由其通过本单位答复。",
                Told = "市质量强市办，以收件箱消息告知。",
                Undo = "上报后不能撤回。",
                Fields = [Field.Paper("上报函") with { Optional = true }],
            }
        );

    /// <summary>The acts open to a person, and what is in the way of an opinion that passes, or of a report.</summary>
    /// <param name="by">Who has the case open.</param>
    /// <param name="found">The case.</param>
    /// <param name="reportBy">Last day of the report.</param>
    /// <param name="today">Legal day.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        PreliminaryCase found,
        DateOnly reportBy,
        DateOnly today
    ) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act => act with { Obstacles = InTheWay(act, found, reportBy, today) }),
            .. LockActs.OpenTo(by, found.Application.Id, found.State),
        ];

    private static IReadOnlyList<ActObstacle> InTheWay(
        ActView act,
        PreliminaryCase found,
        DateOnly reportBy,
        DateOnly today
    )
    {
        RefusedException?[] refusals = [];
        if (act.Verb == GiveOpinion.Verb)
        {
            var route = Routes.Of(found.Application);
            refusals =
            [
                HighTechRouteRule.Against(route, Routes.InHighTechZone(found.Application)),
                ConsultationClosedRule.Against(route, found.Consultations),
                StandingObjectionRule.AgainstCounty(route, found.Consultations),
            ];
        }
        else if (act.Verb == Report.Verb)
        {
            refusals = [ReportDeadlineRule.Against(today, reportBy)];
        }

        return
        [
            .. refusals.OfType<RefusedException>().Select(r => new ActObstacle(r.Refusal.Detail)),
        ];
    }

    private static Func<PreliminaryCase, bool> Allows(ApplicationVerb verb) =>
        found => ApplicationStates.Allows(found.State, verb);

    private static Func<PreliminaryCase, RefusedException> Refuses(ApplicationVerb verb) =>
        found => ApplicationStates.NoStep(found.State, verb);
}
