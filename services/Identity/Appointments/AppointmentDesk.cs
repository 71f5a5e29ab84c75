using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// Grants roles: at once, or for those that take two as a proposal. Everything runs under the lock of account
/// administration, so that the number of administrators is true until it is stored.
/// </summary>
public sealed class AppointmentDesk(IdentityDb db, AwardClock clock, TimeProvider time)
{
    /// <summary>Grants a role or proposes it; held already, nothing changes.</summary>
    /// <exception cref="RefusedException">The role fits neither unit nor person, or a second administrator is needed first.</exception>
    public async Task AppointAsync(
        Account account,
        AssignmentRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var unit = await db.UnitAsync(request.Unit, cancellationToken);
        if (account.InForce.Any(a => a.UnitCode == unit.Code && a.Role == request.Role))
        {
            return;
        }

        if (!Roles.NeedTwoAdministrators(request.Role))
        {
            Grant(account, unit, request.Role, Guid.Parse(by.Subject));
            return;
        }

        account.CheckGrant(unit, request.Role);
        if (await IsProposedAsync(account.Id, unit.Code, request.Role, cancellationToken))
        {
            throw new RefusedException(AppointmentRefusals.ProposedAlready);
        }

        var confirmation = await ConfirmationAsync(account, request.Role, by, cancellationToken);
        if (confirmation is Confirmation.ByNobody)
        {
            db.RoleProposals.Add(RoleProposal.AppointSecond(account, unit, by, clock.Now));
            Grant(account, unit, request.Role, Guid.Parse(by.Subject));
            return;
        }

        var role =
            confirmation is Confirmation.ByLeadingGroup ? Roles.LeadingGroup : Roles.Administrator;
        db.RoleProposals.Add(
            RoleProposal.Propose(account, unit, request.Role, role, by, clock.Now)
        );
        Note(account, AccountEventKinds.RoleProposed, Guid.Parse(by.Subject), unit, request.Role);
    }

    /// <summary>Grants a role.</summary>
    internal void Grant(Account account, Unit unit, string role, Guid by)
    {
        account.Grant(unit, role, by, clock.Now);
        Note(account, AccountEventKinds.RoleGranted, by, unit, role);
    }

    private async Task<Confirmation> ConfirmationAsync(
        Account account,
        string role,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var proposer = Guid.Parse(by.Subject);
        var administrators = await db.HoldersAsync(Roles.Administrator, cancellationToken);
        var leading = await db.HoldersAsync(Roles.LeadingGroup, cancellationToken);
        return OnlyAdministratorRule.Check(
            role,
            administrators.Count,
            await db.Set<Assignment>()
                .AnyAsync(
                    a => a.Role == Roles.Administrator && a.AccountId != proposer,
                    cancellationToken
                ),
            leading.Any(id => id != proposer && id != account.Id)
        );
    }

    private Task<bool> IsProposedAsync(
        Guid account,
        string unit,
        string role,
        CancellationToken cancellationToken
    ) =>
        db.RoleProposals.AnyAsync(
            p =>
                p.AccountId == account
                && p.UnitCode == unit
                && p.Role == role
                && p.State == RoleProposalState.Proposed,
            cancellationToken
        );

    private void Note(Account account, string kind, Guid by, Unit unit, string role) =>
        db.AccountEvents.Add(
            new(account.Id, kind, time.GetUtcNow(), by, Assignment.Words(unit, role))
        );
}
