using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Objections;

/// <summary>第十三条、第十八条: 市质量强市办 verifies objections, decides and answers them.</summary>
internal static class ObjectionActs
{
    /// <summary>Characters that a finding or an answer has at most.</summary>
    public const int LongestText = 5000;

    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<Objection> Table { get; } =
        new(o => o.Article, o => ObjectionSteps.Refused(o.State, ObjectionStep.Decide));

    /// <summary>受理, which begins the verification. It takes nothing.</summary>
    public static Act<Objection> Accept { get; } =
        Table.Add(
            new("accept", "受理并核实", Office, Allows(ObjectionStep.Accept))
            {
                Main = true,
                Summary = "受理异议，开始核实",
                Consequence = "受理后开始核实，决定并答复之前，该对象不得确定受理或者报请审定。",
                Told = "提出人凭回执码可以看到“核实中”；异议对象不获告知。",
                Undo = "受理后不能撤回。",
                Refusal = o => ObjectionSteps.Refused(o.State, ObjectionStep.Accept),
            }
        );

    /// <summary>The decision; with the answer the objection is closed.</summary>
    public static Act<Objection> Decide { get; } =
        Table.Add(
            new("decide", "决定并答复", Office, Allows(ObjectionStep.Decide))
            {
                Main = true,
                Summary = "对异议作出决定并答复；答复后该异议办结",
                Consequence =
                    "异议成立的，该对象不能按原名单继续，由本办依规处理；异议不成立的，不再影响后续程序。",
                Told = "提出人凭回执码可以看到结论和答复。",
                Undo = "答复后该异议办结，不能更改。",
                Fields =
                [
                    Field.YesNo("upheld", "结论", "异议成立", "异议不成立"),
                    Field.Text("finding", "核实情况", LongestText, lines: 5) with
                    {
                        Help = "调查的经过、证据和认定；只供内部查阅。",
                    },
                    Field.Text("answer", "答复", LongestText, lines: 4) with
                    {
                        Help = "提出人凭回执码看到的全文。",
                    },
                ],
            }
        );

    /// <summary>The acts open to a person; a 重大事项 is chosen in a form of its own.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, Objection found) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act =>
                    found.IsMajorMatter && act.Verb == Decide.Verb
                        ? act with
                        {
                            Fields = [],
                            Note =
                                "登记时名单已经确定，作为重大事项由领导小组研究决定（第六条），据已登记的事项办理。",
                        }
                        : act
                ),
        ];

    private static Func<Objection, bool> Allows(ObjectionStep step) =>
        o => ObjectionSteps.Allows(o.State, step);
}
