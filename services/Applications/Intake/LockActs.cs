using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 涉密锁定, by whoever has the application open; part of every view through which somebody has.</summary>
internal static class LockActs
{
    /// <summary>Both of them.</summary>
    public static ActTable<ApplicationState> Table { get; } =
        new(_ => 11, state => ApplicationStates.NoStep(state, ApplicationVerb.Lock));

    /// <summary>Locked at once, whatever the case has come to.</summary>
    public static Act<ApplicationState> Lock { get; } =
        Table.Add(
            new(
                "lock",
                "涉密锁定",
                [Roles.Office, Roles.ReceivingBody, Roles.Expert, Roles.Supervisor],
                state => ApplicationStates.Allows(state, ApplicationVerb.Lock)
            )
            {
                Summary = "涉密锁定（第十一条）：由发现人立即办理，此后任何人不得再查看",
                Address = "/api/applications/applications/{id}/lock",
                Note =
                    "发现材料疑似含有国家秘密、工作秘密的，立即锁定，任何人不能再查看；后续在系统外按保密规定处理（保守国家秘密法）。",
                Consequence =
                    "任何人（含评审专家、监督组和申报单位）不能再查看材料，本届申报到此为止。",
                Told = "申报单位和市质量强市办，以收件箱消息告知。",
                Undo = "锁定后不能解除。",
                Fields =
                [
                    Field.Text("reason", "锁定事由", 500, lines: 3) with
                    {
                        Help = "只写在何处发现，例如“第三项证明材料第二页”；不得写出涉密内容。",
                    },
                ],
            }
        );

    /// <summary>What was done with it outside the system.</summary>
    public static Act<ApplicationState> RecordHandling { get; } =
        Table.Add(
            new(
                "handling",
                "登记涉密处理情况",
                [Roles.Office],
                state => ApplicationStates.Allows(state, ApplicationVerb.RecordHandling)
            )
            {
                Main = true,
                Summary = "登记涉密处理情况（第十一条）：系统外的处理逐步留痕",
                Address = "/api/applications/applications/{id}/lock/handling",
                Refusal = state => ApplicationStates.NoStep(state, ApplicationVerb.RecordHandling),
                Note =
                    "锁定后的处理在系统外按保密规定进行，移交、鉴定、处置的每一步在此登记，供评审监督组查阅（第二十一条）。",
                Consequence = "处理情况记入本申报的办理过程。",
                Undo = "登记后不能撤回；可以逐步登记。",
                Fields =
                [
                    Field.Text("what", "处理情况", 2000, lines: 4) with
                    {
                        Help = "何时、依据什么文件、移交何处、结论如何；不得写出涉密内容。",
                    },
                ],
            }
        );

    /// <summary>Those open to a person who has the application open.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, Guid id, ApplicationState state) =>
        [
            .. Table
                .OpenTo(by, state)
                .Select(act =>
                    act with
                    {
                        Address = act.Address?.Replace("{id}", $"{id}", StringComparison.Ordinal),
                    }
                ),
        ];
}
