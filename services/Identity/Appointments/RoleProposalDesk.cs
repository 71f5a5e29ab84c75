using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>Settles appointments that take two, under the lock of account administration.</summary>
internal sealed class RoleProposalDesk(
    IdentityDb db,
    RoleProposalAnswer answer,
    AppointmentDesk appointments,
    AwardClock clock
)
{
    /// <summary>Somebody else confirms: the role is granted.</summary>
    /// <exception cref="RefusedException">404, 412, the wrong person, or the role no longer fits.</exception>
    public Task<RoleProposal> ConfirmAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            RoleProposalActs.Confirm,
            on,
            async (proposal, standing) =>
            {
                var confirmer = Guid.Parse(on.By.Subject);
                SecondPersonConfirmsRule.Check(
                    proposal.ProposedBy,
                    proposal.AccountId,
                    confirmer,
                    standing.Administrators.Contains(proposal.ProposedBy),
                    standing.ResetBy.Contains(proposal.ProposedBy)
                );
                proposal.Confirm(on.By, clock.Now);
                var account = await db.Accounts.SingleAsync(
                    a => a.Id == proposal.AccountId,
                    cancellationToken
                );
                var unit = await db.UnitAsync(proposal.UnitCode, cancellationToken);
                appointments.Grant(account, unit, proposal.Role, confirmer);
            },
            cancellationToken
        );

    /// <summary>Whoever could confirm it does not.</summary>
    public Task<RoleProposal> RefuseAsync(
        CaseAct on,
        string reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RoleProposalActs.Refuse,
            on,
            (proposal, _) =>
            {
                if (on.By.Subject == $"{proposal.ProposedBy}")
                {
                    throw new RefusedException(AppointmentRefusals.ProposerConfirms);
                }

                proposal.Refuse(reason, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Who proposed it takes it back.</summary>
    public Task<RoleProposal> WithdrawAsync(
        CaseAct on,
        string reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RoleProposalActs.Withdraw,
            on,
            (proposal, _) =>
            {
                proposal.Withdraw(reason, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<RoleProposal> ChangeAsync(
        Act<RoleProposal> act,
        CaseAct on,
        Func<RoleProposal, RoleProposalStanding, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.AloneAsync(
            AccountLock.Name,
            async () =>
            {
                var proposal =
                    await answer
                        .VisibleTo(on.By)
                        .SingleOrDefaultAsync(p => p.Id == on.Id, cancellationToken)
                    ?? throw new RefusedException(Refusals.NotFound);
                RequireTheirs(act, proposal, on.By);
                var standing = await answer.StandingAsync(on.By, cancellationToken);
                on.Seen?.Ensure(
                    proposal.Version,
                    () => RoleProposalAnswer.View(proposal, standing)
                );
                act.Require(proposal);
                await change(proposal, standing);
                await db.SaveChangesAsync(cancellationToken);
                return proposal;
            },
            cancellationToken
        );

    private static void RequireTheirs(Act<RoleProposal> act, RoleProposal proposal, AwardUser by)
    {
        if (act == RoleProposalActs.Withdraw)
        {
            if (by.Subject != $"{proposal.ProposedBy}")
            {
                throw new RefusedException(AppointmentRefusals.NotYours);
            }
        }
        else if (proposal.ConfirmedIn != by.Role)
        {
            throw new RefusedException(Refusals.RoleLacksRight);
        }
    }
}
