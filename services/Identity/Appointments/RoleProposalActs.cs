using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Appointments;

/// <summary>An appointment that takes two: somebody else confirms or refuses it, or who proposed it takes it back.</summary>
internal static class RoleProposalActs
{
    /// <summary>Characters that a reason has at most.</summary>
    public const int LongestReason = 500;

    private static readonly string[] Confirmers = [Roles.Administrator, Roles.LeadingGroup];

    /// <summary>All of them.</summary>
    public static ActTable<RoleProposal> Table { get; } =
        new(_ => 6, _ => new(AppointmentRefusals.Settled));

    /// <summary>The role is granted.</summary>
    public static Act<RoleProposal> Confirm { get; } =
        Table.Add(
            new("confirm", "确认任命", Confirmers, IsOpen)
            {
                Main = true,
                Summary = "确认任命（不得为提出人和被任命人）",
                Consequence = "被任命人自确认时起可以此身份查看和办理事项。确认前请核对任命依据。",
                Told = "提出人和同一身份的全体人员，并记入透明日志。",
                Undo = "不能撤回；可以撤销其身份。",
            }
        );

    /// <summary>It is not confirmed.</summary>
    public static Act<RoleProposal> Refuse { get; } =
        Table.Add(
            new("refuse", "退回任命", Confirmers, IsOpen)
            {
                Summary = "退回任命并写明原因",
                Consequence = "该任命不生效；确有需要的，可以重新提出。",
                Told = "提出人，以收件箱消息告知。",
                Undo = "退回后不能撤回。",
                Fields = [Reason("写明任命依据有何不符；长期保存。")],
            }
        );

    /// <summary>Who proposed it takes it back.</summary>
    public static Act<RoleProposal> Withdraw { get; } =
        Table.Add(
            new("withdraw", "撤回任命", Confirmers, IsOpen)
            {
                Summary = "提出人撤回任命",
                Consequence = "该任命不生效；确有需要的，可以重新提出。",
                Undo = "撤回后不能恢复。",
                Fields = [Reason("写明撤回的原因；长期保存。")],
            }
        );

    /// <summary>The acts open to a person, with what is in the way of a confirmation.</summary>
    public static IReadOnlyList<ActView> OpenTo(RoleProposalStanding standing, RoleProposal found)
    {
        var by = Guid.Parse(standing.By.Subject);
        return
        [
            .. Table
                .OpenTo(standing.By, found)
                .Where(act =>
                    act.Verb == Withdraw.Verb
                        ? found.ProposedBy == by
                        : found.ConfirmedIn == standing.By.Role
                )
                .Where(act =>
                    act.Verb != Confirm.Verb
                    || standing.FaultOf(found) is not null
                    || standing.Administrators.Contains(found.ProposedBy)
                )
                .Select(act =>
                    InTheWay(act.Verb, standing, found) is { } fault
                        ? act with
                        {
                            Main = false,
                            Obstacles = [new(fault.Detail)],
                        }
                        : act
                ),
        ];
    }

    // What is answered 422: the person is the wrong one, the act is open to others.
    private static Refusal? InTheWay(
        string verb,
        RoleProposalStanding standing,
        RoleProposal found
    ) =>
        verb == Confirm.Verb ? standing.FaultOf(found)
        : verb == Refuse.Verb && found.ProposedBy == Guid.Parse(standing.By.Subject)
            ? AppointmentRefusals.ProposerConfirms
        : null;

    private static ActField Reason(string help) =>
        Field.Text("reason", "原因", LongestReason, lines: 3) with
        {
            Help = help,
        };

    private static bool IsOpen(RoleProposal proposal) =>
        proposal.State is RoleProposalState.Proposed;
}
