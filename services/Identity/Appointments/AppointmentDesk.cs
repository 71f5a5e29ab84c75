using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Identity.People;
using QualityAward.Identity.Units;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// Grants roles: at once, or for those that take two as a proposal. Everything runs under the lock of account
/// administration, so that the number of administrators is true until it is stored.
/// </summary>
public sealed class AppointmentDesk(IdentityDb db, AwardClock clock, TimeProvider time)
{
    private static readonly string[] Resets =
    [
        AccountEventKinds.PasswordReset,
        AccountEventKinds.SecondFactorReset,
        AccountEventKinds.Enabled,
    ];

    /// <summary>Grants a role or proposes it; held already, nothing changes.</summary>
    /// <exception cref="RefusedException">The role fits neither unit nor person, or a second administrator is needed first.</exception>
    public async Task AppointAsync(
        Account account,
        AssignmentRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var unit = await db.UnitAsync(request.Unit, ct);
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
        if (await IsProposedAsync(account.Id, unit.Code, request.Role, ct))
        {
            throw new RefusedException(AppointmentRefusals.ProposedAlready);
        }

        var confirmation = await ConfirmationAsync(account, request.Role, by, ct);
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

    /// <summary>Somebody else confirms: the role is granted.</summary>
    /// <exception cref="RefusedException">404, 412, the wrong person, or the role no longer fits.</exception>
    public Task<RoleProposal> ConfirmAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async proposal =>
            {
                var confirmer = Guid.Parse(by.Subject);
                RequireConfirmer(proposal, by);
                SecondPersonConfirmsRule.Check(
                    proposal.ProposedBy,
                    proposal.AccountId,
                    confirmer,
                    (await HoldersAsync(Roles.Administrator, ct)).Contains(proposal.ProposedBy),
                    await WasResetAsync(confirmer, proposal.ProposedBy, ct)
                );
                proposal.Confirm(by, clock.Now);
                var account = await db.Accounts.SingleAsync(a => a.Id == proposal.AccountId, ct);
                var unit = await db.UnitAsync(proposal.UnitCode, ct);
                Grant(account, unit, proposal.Role, confirmer);
            },
            ct
        );

    /// <summary>Whoever could confirm it does not.</summary>
    public Task<RoleProposal> RefuseAsync(
        Guid id,
        uint version,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            proposal =>
            {
                RequireConfirmer(proposal, by);
                if (by.Subject == $"{proposal.ProposedBy}")
                {
                    throw new RefusedException(AppointmentRefusals.ProposerConfirms);
                }

                proposal.Refuse(reason, by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Who proposed it takes it back.</summary>
    public Task<RoleProposal> WithdrawAsync(
        Guid id,
        uint version,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            proposal =>
            {
                proposal.Withdraw(reason, by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>What somebody may see: administrators all, members of the leading group what waits or waited for them.</summary>
    public IQueryable<RoleProposal> VisibleTo(AwardUser by) =>
        by.Role == Roles.Administrator
            ? db.RoleProposals.AsQueryable()
            : db.RoleProposals.Where(p => p.ConfirmedIn == by.Role);

    private Task<RoleProposal> ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<RoleProposal, Task> change,
        CancellationToken ct
    ) =>
        db.AloneAsync(
            AccountAdministration.Lock,
            async () =>
            {
                var proposal =
                    await VisibleTo(by).SingleOrDefaultAsync(p => p.Id == id, ct)
                    ?? throw new RefusedException(Refusals.NotFound);
                if (proposal.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(proposal.ToView()));
                }

                await change(proposal);
                await db.SaveChangesAsync(ct);
                return proposal;
            },
            ct
        );

    private static void RequireConfirmer(RoleProposal proposal, AwardUser by)
    {
        if (proposal.ConfirmedIn != by.Role)
        {
            throw new RefusedException(Refusals.RoleLacksRight);
        }
    }

    private async Task<Confirmation> ConfirmationAsync(
        Account account,
        string role,
        AwardUser by,
        CancellationToken ct
    )
    {
        var proposer = Guid.Parse(by.Subject);
        var administrators = await HoldersAsync(Roles.Administrator, ct);
        var leading = await HoldersAsync(Roles.LeadingGroup, ct);
        return OnlyAdministratorRule.Check(
            role,
            administrators.Count,
            await db.Set<Assignment>()
                .AnyAsync(a => a.Role == Roles.Administrator && a.AccountId != proposer, ct),
            leading.Any(id => id != proposer && id != account.Id)
        );
    }

    private async Task<HashSet<Guid>> HoldersAsync(string role, CancellationToken ct) =>
        await db
            .Accounts.Where(a => a.DisabledAt == null)
            .Where(a => a.Assignments.Any(x => x.Role == role && x.WithdrawnAt == null))
            .Select(a => a.Id)
            .ToHashSetAsync(ct);

    private Task<bool> WasResetAsync(Guid confirmer, Guid proposer, CancellationToken ct)
    {
        var since = time.GetUtcNow().AddDays(-SecondPersonConfirmsRule.ResetDays);
        return db.AccountEvents.AnyAsync(
            e =>
                e.AccountId == confirmer
                && e.By == proposer
                && e.At >= since
                && Resets.Contains(e.Kind),
            ct
        );
    }

    private Task<bool> IsProposedAsync(
        Guid account,
        string unit,
        string role,
        CancellationToken ct
    ) =>
        db.RoleProposals.AnyAsync(
            p =>
                p.AccountId == account
                && p.UnitCode == unit
                && p.Role == role
                && p.State == RoleProposalState.Proposed,
            ct
        );

    private void Grant(Account account, Unit unit, string role, Guid by)
    {
        account.Grant(unit, role, by, clock.Now);
        Note(account, AccountEventKinds.RoleGranted, by, unit, role);
    }

    private void Note(Account account, string kind, Guid by, Unit unit, string role) =>
        db.AccountEvents.Add(
            new(account.Id, kind, time.GetUtcNow(), by, Assignment.Words(unit, role))
        );
}
