using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条: the office drafts and submits, 领导小组 approves or sends back; approved, nothing follows.</summary>
internal static class RuleSetActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<RuleSet> Table { get; } = new(_ => 6, WrongState);

    /// <summary>The draft is written anew; the portal has an editor for it.</summary>
    public static Act<RuleSet> Change { get; } =
        Table.Add(
            new("change", "修改草案", Office, In(RuleSetState.Draft))
            {
                Address = "/api/review/rule-sets/{id}",
                Summary = "修改评审规则草案",
                Consequence = "草案按修改后的内容保存。",
                Undo = "提请领导小组审议以前可以再次修改。",
            }
        );

    /// <summary>提请审议.</summary>
    public static Act<RuleSet> Submit { get; } =
        Table.Add(
            new("submit", "提请领导小组审议", Office, In(RuleSetState.Draft))
            {
                Main = true,
                Summary = "提请领导小组审议（第六条）",
                Consequence = "提请后草案不能修改，等待领导小组审议；审议通过即为审定，不得再改。",
                Told = "领导小组，以收件箱消息告知。",
                Undo = "审定以前可以说明理由撤回修改。",
            }
        );

    /// <summary>领导小组 approved at a meeting.</summary>
    public static Act<RuleSet> Approve { get; } =
        Table.Add(
            new("approve", "登记审议结果", [Roles.LeadingGroup], In(RuleSetState.Submitted))
            {
                Main = true,
                Summary = "领导小组审议评审规则（第六条）",
                Note =
                    "到会表决人数不少于本规则议事规则规定的下限、赞成票超过规定比例的，为审议通过。",
                Consequence =
                    "登记的表决结果符合议事规则的，评审规则即行审定、适用于本届并公布组成和工作制度，不得再行修改。",
                Told = "市质量强市办，以收件箱消息告知。",
                Undo = "审定后不能撤回或者修改。",
                Fields =
                [
                    Field.Day("heldOn", "会议日期") with
                    {
                        Help = "不早于提请审议之日，不晚于今天。",
                    },
                    Field.Number("for", "赞成票", 0, 999),
                    Field.Number("against", "反对票", 0, 999) with
                    {
                        Help = "没有的填0。",
                    },
                    Field.Number("abstain", "弃权票", 0, 999) with
                    {
                        Help = "没有的填0。",
                    },
                    Field.Paper("会议纪要", name: "minutes"),
                ],
            }
        );

    /// <summary>The meeting was held on paper: 代录, effective when a second person has checked it.</summary>
    public static Act<RuleSet> Register { get; } =
        Table.Add(
            new("register-approval", "代录审议结果", Office, In(RuleSetState.Submitted))
            {
                Main = true,
                Address = "/api/review/registrations",
                Note = "照会议纪要登记，由另一人对照原件复核，复核通过即为审定。",
                Consequence =
                    "另一人复核后，评审规则即行审定、适用于本届并公布组成和工作制度，不得再行修改。",
                Told = "市质量强市办，以收件箱消息告知。",
                Undo = "复核前可以撤回；复核后不能撤回或者修改。",
            }
        );

    /// <summary>Back to the draft, by either side.</summary>
    public static Act<RuleSet> Return { get; } =
        Table.Add(
            new(
                "return",
                "退回修改",
                [Roles.LeadingGroup, Roles.Office],
                In(RuleSetState.Submitted)
            )
            {
                Summary = "退回或者撤回评审规则草案修改（第六条）",
                Consequence = "评审规则恢复为草案，由市质量强市办修改后重新提请审议。",
                Told = "市质量强市办和领导小组，以收件箱消息告知理由。",
                Undo = "修改后可以重新提请审议。",
                Fields =
                [
                    Field.Text("reason", "理由", 1000, lines: 4) with
                    {
                        Help = "写明需要修改的内容。",
                    },
                ],
            }
        );

    /// <summary>The acts open to a person; what the one sends back, the other takes back.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, RuleSet found) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act =>
                    act.Verb == Return.Verb && by.Role == Roles.Office
                        ? act with
                        {
                            Title = "撤回修改",
                        }
                        : act
                ),
        ];

    private static RefusedException WrongState(RuleSet found) =>
        found.State is RuleSetState.Approved
            ? Refuse.ByState(
                "rules-frozen",
                "评审规则已经审定",
                "评审规则经领导小组审定后不得修改。",
                6
            )
            : Refuse.ByState(
                "rules-in-other-state",
                "评审规则所处环节不符",
                "评审规则须先拟定、再提请审议、后经领导小组审定，请按顺序办理。",
                6,
                ("state", found.State.ToString())
            );

    private static Func<RuleSet, bool> In(RuleSetState state) => rules => rules.State == state;
}
