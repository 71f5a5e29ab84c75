using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.Sessions;
using QualityAward.Rest.Problems;

namespace QualityAward.Identity.Appointments;

/// <summary>Changes that administrators make. They run one after another, so that the last administrator stays.</summary>
internal sealed class AccountAdministration(
    IdentityDb db,
    AccountDirectory directory,
    UserManager<Account> accounts,
    SessionEnding ending,
    AttemptLimit limit,
    AttemptDelays delays,
    AppointmentDesk appointments,
    AwardClock clock,
    TimeProvider time
)
{
    /// <summary>Bars the account and ends its sessions.</summary>
    public Task<Account> DisableAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            AccountActs.Disable,
            on,
            async (account, by) =>
            {
                if (account.Id == by)
                {
                    throw new RefusedException(AccountRefusals.OwnAccount);
                }

                account.Disable(time.GetUtcNow());
                Note(account, AccountEventKinds.Disabled, by);
                await ending.EndAllAsync(account.Id, by, except: null, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Lets it sign in again.</summary>
    public Task<Account> EnableAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            AccountActs.Enable,
            on,
            (account, by) =>
            {
                account.Enable();
                Note(account, AccountEventKinds.Enabled, by);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Lifts a lock after wrong passwords.</summary>
    public Task<Account> UnlockAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            AccountActs.Unlock,
            on,
            (account, by) =>
            {
                Note(account, AccountEventKinds.Unlocked, by);
                delays.Clear(account.UserName!);
                return limit.ClearAsync(account.Id, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Removes a lost authenticator; staff set up a new one at the next sign-in.</summary>
    public Task<Account> ResetSecondFactorAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            AccountActs.ResetSecondFactor,
            on,
            async (account, by) =>
            {
                await db
                    .Authenticators.Where(a => a.AccountId == account.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                Note(account, AccountEventKinds.SecondFactorReset, by);
                await ending.EndAllAsync(account.Id, by, except: null, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Sets a password to be replaced at the next sign-in.</summary>
    public Task<Account> ResetPasswordAsync(
        CaseAct on,
        string password,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            AccountActs.ResetPassword,
            on,
            async (account, by) =>
            {
                account.MustChangePassword = true;
                await accounts.RemovePasswordAsync(account);
                var result = await accounts.AddPasswordAsync(account, password ?? "");
                if (!result.Succeeded)
                {
                    throw new RefusedException(AccountRefusals.From(result));
                }

                Note(account, AccountEventKinds.PasswordReset, by);
                await limit.ClearAsync(account.Id, cancellationToken);
                await ending.EndAllAsync(account.Id, by, except: null, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Grants a role, or proposes it where it takes two.</summary>
    public Task<Account> GrantAsync(
        CaseAct on,
        AssignmentRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            AccountActs.Grant,
            on,
            (account, _) => appointments.AppointAsync(account, request, on.By, cancellationToken),
            cancellationToken
        );

    /// <summary>Withdraws a role, also one that takes two to grant: nobody who must go waits for a second signature.</summary>
    public Task<Account> WithdrawAsync(
        CaseAct on,
        Guid assignmentId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            act: null,
            on,
            (account, by) =>
            {
                var held = account.Assignments.FirstOrDefault(a => a.Id == assignmentId);
                account.Withdraw(assignmentId, by, time.GetUtcNow());
                Note(
                    account,
                    AccountEventKinds.RoleWithdrawn,
                    by,
                    Assignment.Words(held!.Unit, held.Role)
                );
                if (Roles.NeedTwoAdministrators(held.Role))
                {
                    db.RoleWithdrawals.Add(RoleWithdrawal.Of(account, held, on.By, clock.Now));
                }

                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<Account> ChangeAsync(
        Act<Account>? act,
        CaseAct on,
        Func<Account, Guid, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.AloneAsync(
            AccountLock.Name,
            async () =>
            {
                var account = await directory.FindAsync(on.Id, cancellationToken);
                if (on.Seen?.Value != account.Version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(
                            await directory.ViewAsync(account, on.By, cancellationToken)
                        )
                    );
                }

                act?.Require(account);
                await change(account, Guid.Parse(on.By.Subject));
                await db.SaveChangesAsync(cancellationToken);
                await EnsureAdministratorAsync(cancellationToken);
                return account;
            },
            cancellationToken
        );

    private async Task EnsureAdministratorAsync(CancellationToken cancellationToken)
    {
        var left = await db.Accounts.AnyAsync(
            a =>
                a.DisabledAt == null
                && a.Assignments.Any(x => x.Role == Roles.Administrator && x.WithdrawnAt == null),
            cancellationToken
        );
        if (!left)
        {
            throw new RefusedException(AccountRefusals.LastAdministrator);
        }
    }

    private void Note(Account account, string kind, Guid by, string? detail = null) =>
        db.AccountEvents.Add(new(account.Id, kind, time.GetUtcNow(), by, detail));
}
