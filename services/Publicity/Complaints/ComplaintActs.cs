using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: the acts by which a complaint is handled; whose they are depends on whom it is about.</summary>
internal static class ComplaintActs
{
    private const int LongestText = 20_000;
    private const string ByReceipt = "投诉人凭查询码可以看到办理状态；被反映人不获告知。";
    private const string InFull = "投诉人凭查询码可以看到全文；被反映人不获告知。";

    private static readonly string[] Handlers = [Roles.Supervisor, Roles.LeadingGroup];
    private static readonly string[] Leading = [Roles.LeadingGroup];

    /// <summary>All of them.</summary>
    public static ActTable<Complaint> Table { get; } =
        new(_ => 21, c => ComplaintStates.Refused(c.State, ComplaintVerb.File));

    /// <summary>受理.</summary>
    public static Act<Complaint> Accept { get; } =
        Add(
            new("accept", "受理", Handlers, Allows(ComplaintVerb.Accept))
            {
                Main = true,
                Consequence = "该投诉举报进入办理，须在期限内调查核实。",
                Told = ByReceipt,
                Fields = [Note()],
            },
            ComplaintVerb.Accept
        );

    /// <summary>调查核实 begins.</summary>
    public static Act<Complaint> Investigate { get; } =
        Add(
            new("investigate", "开始调查核实", Handlers, Allows(ComplaintVerb.Investigate))
            {
                Main = true,
                Consequence = "开始调查核实，须在期限内作出处理结论。",
                Told = ByReceipt,
                Fields = [Note()],
            },
            ComplaintVerb.Investigate
        );

    /// <summary>The complainant is asked.</summary>
    public static Act<Complaint> Ask { get; } =
        Add(
            new("ask", "请投诉人补充", Handlers, Allows(ComplaintVerb.Ask))
            {
                Consequence = "向投诉人提出补充要求，由其凭查询码回复。",
                Told = InFull,
                Fields = [Field.Text("text", "请投诉人补充的内容", LongestText, lines: 4)],
            },
            ComplaintVerb.Ask
        );

    /// <summary>第十九条: 暂缓.</summary>
    public static Act<Complaint> MarkSuspend { get; } =
        Add(
            new("mark-suspend", "标注暂缓", Handlers, Allows(ComplaintVerb.MarkSuspend))
            {
                Article = 19,
                Summary = "标注暂缓：相关候选对象不得报请审定",
                Note = "暂缓期间，所列对象不得报请审定（第十九条）。",
                Consequence = "所选对象在解除暂缓之前不得报请审定。",
                Told = ByReceipt,
            },
            ComplaintVerb.MarkSuspend
        );

    /// <summary>暂缓 ends by what was found.</summary>
    public static Act<Complaint> LiftSuspend { get; } =
        Add(
            new(
                "lift-suspend",
                "以核查结论解除暂缓",
                Handlers,
                AllowsWhileSuspended(ComplaintVerb.LiftSuspend)
            )
            {
                Article = 19,
                Consequence = "所涉对象恢复正常程序，可以报请审定。",
                Told = ByReceipt,
                Fields = [Field.Text("finding", "核查结论", LongestText, lines: 4)],
            },
            ComplaintVerb.LiftSuspend
        );

    /// <summary>第六条、第十九条: 领导小组 ends 暂缓, also where it does not handle the complaint.</summary>
    public static Act<Complaint> LiftByLeadingGroup { get; } =
        Add(
            new(
                "lift-by-leading-group",
                "领导小组决定解除暂缓",
                Leading,
                AllowsWhileSuspended(ComplaintVerb.LiftByLeadingGroup)
            )
            {
                Article = 19,
                Summary = "领导小组解除暂缓：须援引已登记的重大事项（第六条、第十九条）",
                Note = "由领导小组作为重大事项经会议表决决定（第六条），据已登记的事项办理。",
                Consequence = "所涉对象恢复正常程序，可以报请审定。",
                Told = ByReceipt,
            },
            ComplaintVerb.LiftByLeadingGroup
        );

    /// <summary>The conclusion.</summary>
    public static Act<Complaint> Decide { get; } =
        Add(
            new("decide", "作出处理结论", Handlers, Allows(ComplaintVerb.Decide))
            {
                Main = true,
                Summary = "作出处理结论",
                Note = "认定不属实的，同时解除暂缓；认定属实的，解除暂缓须另行办理。",
                Consequence = "处理结论作出后，下一步答复投诉人；同时填写答复的，该投诉举报办结。",
                Told = ByReceipt,
                Fields =
                [
                    Field.YesNo("substantiated", "是否属实", "属实", "不属实"),
                    Field.Text("finding", "处理结论", LongestText, lines: 4),
                    Reply(),
                ],
            },
            ComplaintVerb.Decide
        );

    /// <summary>The reply.</summary>
    public static Act<Complaint> Answer { get; } =
        Add(
            new("reply", "答复投诉人", Handlers, Allows(ComplaintVerb.Reply))
            {
                Main = true,
                Consequence = "答复后该投诉举报办结。",
                Told = InFull,
                Fields = [Field.Text("text", "答复", LongestText, lines: 4)],
            },
            ComplaintVerb.Reply
        );

    /// <summary>第二十五条: leads go to those who may prosecute.</summary>
    public static Act<Complaint> Transfer { get; } =
        Add(
            new("transfer", "移送", Handlers, Allows(ComplaintVerb.Transfer))
            {
                Article = 25,
                Summary = "移送纪检监察机关或者司法机关",
                Consequence = "线索移送后，本件按已移送处理。",
                Told = ByReceipt,
                Fields =
                [
                    Field.Choice(
                        "to",
                        "移送机关",
                        new("discipline-inspection", "纪检监察机关"),
                        new ActOption("judiciary", "司法机关")
                    ) with
                    {
                        Help = "违纪、职务违法线索移送纪检监察机关，涉嫌犯罪的移送司法机关。",
                    },
                    Reply(),
                    Field.Paper("移送函"),
                ],
            },
            ComplaintVerb.Transfer
        );

    /// <summary>甄别: 领导小组 says who is meant.</summary>
    public static Act<Complaint> Look { get; } =
        Add(
            new("look", "甄别所反映的人员", Leading, Allows(ComplaintVerb.Look))
            {
                Main = true,
                Summary = "领导小组甄别所反映的人员，未被反映的不再回避（第二十一条）",
                Consequence =
                    "选中的人员继续回避；反映监督组成员的由领导小组办理，其余转评审监督组办理。",
                Told = ByReceipt,
            },
            ComplaintVerb.Look
        );

    /// <summary>The act by its code.</summary>
    public static Act<Complaint> Of(ComplaintVerb verb) =>
        Table.All.Single(act => act.Verb == verb.Code());

    /// <summary>The acts open to a person now.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, Complaint found) =>
        [.. Table.OpenTo(by, found).Where(act => AreOf(by, found, ComplaintStates.Verb(act.Verb)))];

    /// <summary>Whether the act is this person's, whatever the state: else 403.</summary>
    public static bool AreOf(AwardUser by, Complaint found, ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.LiftByLeadingGroup => by.Role == Roles.LeadingGroup,
            // First who is meant, then who handles it.
            ComplaintVerb.Look => (found.Held || found.Likely.Length > 0)
                && (found.HandledBy, by.Role) == (Roles.LeadingGroup, Roles.LeadingGroup),
            _ => !found.Held && found.HandledBy == by.Role,
        };

    private static Act<Complaint> Add(Act<Complaint> act, ComplaintVerb verb) =>
        Table.Add(
            act with
            {
                Undo = "办理后不能撤回，全程留痕。",
                Refusal = found =>
                    ComplaintStates.Next(found.State, verb) is null
                        ? ComplaintStates.Refused(found.State, verb)
                        : new RefusedException(ComplaintRefusals.NotSuspended),
            }
        );

    private static Func<Complaint, bool> Allows(ComplaintVerb verb) =>
        found => ComplaintStates.Next(found.State, verb) is not null;

    private static Func<Complaint, bool> AllowsWhileSuspended(ComplaintVerb verb) =>
        found =>
            found.SuspendedOn is not null && ComplaintStates.Next(found.State, verb) is not null;

    private static ActField Note() =>
        Field.Text("note", "说明", LongestText, lines: 4) with
        {
            Optional = true,
        };

    private static ActField Reply() =>
        Field.Text("reply", "答复投诉人", LongestText, lines: 3) with
        {
            Optional = true,
            Help = "可以随后另行答复。",
        };
}
