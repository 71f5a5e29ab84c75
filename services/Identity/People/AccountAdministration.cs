using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.Data;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>Changes that administrators make. They run one after another, so that the last administrator stays.</summary>
public sealed class AccountAdministration(
    IdentityDb db,
    AccountDirectory directory,
    UserManager<Account> accounts,
    SessionEnding ending,
    AttemptLimit limit,
    AttemptDelays delays,
    AwardClock clock,
    TimeProvider time
)
{
    /// <summary>The lock under which accounts and their roles change.</summary>
    public const string Lock = "account-administration";

    /// <summary>Makes one change to an account that is still as the caller read it.</summary>
    /// <exception cref="RefusedException">404, 412, or what the change itself refuses.</exception>
    public Task<(uint Version, AccountView View)> ChangeAsync(
        Guid id,
        uint expected,
        Guid by,
        Func<Account, Guid, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.AloneAsync(
            Lock,
            async () =>
            {
                var account = await directory.FindAsync(id, ct);
                if (account.Version != expected)
                {
                    var current = await directory.ViewAsync(account, ct);
                    throw new RefusedException(Refusals.ChangedMeanwhile(current));
                }
                await change(account, by, ct);
                await db.SaveChangesAsync(ct);
                await EnsureAdministratorAsync(ct);
                return (account.Version, await directory.ViewAsync(account, ct));
            },
            ct
        );

    /// <summary>Bars the account and ends its sessions.</summary>
    public async Task DisableAsync(Account account, Guid by, CancellationToken ct)
    {
        if (account.Id == by)
        {
            throw new RefusedException(AccountRefusals.OwnAccount);
        }

        account.Disable(time.GetUtcNow());
        Note(account, AccountEventKinds.Disabled, by);
        await ending.EndAllAsync(account.Id, by, except: null, ct);
    }

    /// <summary>Lets it sign in again.</summary>
    public Task EnableAsync(Account account, Guid by, CancellationToken ct)
    {
        account.Enable();
        Note(account, AccountEventKinds.Enabled, by);
        return Task.CompletedTask;
    }

    /// <summary>Lifts a lock after wrong passwords.</summary>
    public Task UnlockAsync(Account account, Guid by, CancellationToken ct)
    {
        Note(account, AccountEventKinds.Unlocked, by);
        delays.Clear(account.UserName!);
        return limit.ClearAsync(account.Id, ct);
    }

    /// <summary>Removes a lost authenticator; staff set up a new one at the next sign-in.</summary>
    public async Task ResetSecondFactorAsync(Account account, Guid by, CancellationToken ct)
    {
        await db.Authenticators.Where(a => a.AccountId == account.Id).ExecuteDeleteAsync(ct);
        Note(account, AccountEventKinds.SecondFactorReset, by);
        await ending.EndAllAsync(account.Id, by, except: null, ct);
    }

    /// <summary>Sets a password to be replaced at the next sign-in.</summary>
    public async Task ResetPasswordAsync(
        Account account,
        string password,
        Guid by,
        CancellationToken ct
    )
    {
        account.MustChangePassword = true;
        await accounts.RemovePasswordAsync(account);
        var result = await accounts.AddPasswordAsync(account, password ?? "");
        if (!result.Succeeded)
        {
            throw new RefusedException(AccountRefusals.From(result));
        }
        Note(account, AccountEventKinds.PasswordReset, by);
        await limit.ClearAsync(account.Id, ct);
        await ending.EndAllAsync(account.Id, by, except: null, ct);
    }

    /// <summary>Withdraws a role, also one that takes two to grant: nobody who must go waits for a second signature.</summary>
    public Task WithdrawAsync(
        Account account,
        Guid assignmentId,
        AwardUser by,
        CancellationToken ct
    )
    {
        var held = account.Assignments.FirstOrDefault(a => a.Id == assignmentId);
        var subject = Guid.Parse(by.Subject);
        account.Withdraw(assignmentId, subject, time.GetUtcNow());
        Note(
            account,
            AccountEventKinds.RoleWithdrawn,
            subject,
            Assignment.Words(held!.Unit, held.Role)
        );
        if (Roles.NeedTwoAdministrators(held.Role))
        {
            db.RoleWithdrawals.Add(RoleWithdrawal.Of(account, held, by, clock.Now));
        }

        return Task.CompletedTask;
    }

    private async Task EnsureAdministratorAsync(CancellationToken ct)
    {
        var left = await db.Accounts.AnyAsync(
            a =>
                a.DisabledAt == null
                && a.Assignments.Any(x => x.Role == Roles.Administrator && x.WithdrawnAt == null),
            ct
        );
        if (!left)
        {
            throw new RefusedException(AccountRefusals.LastAdministrator);
        }
    }

    private void Note(Account account, string kind, Guid by, string? detail = null) =>
        db.AccountEvents.Add(new(account.Id, kind, time.GetUtcNow(), by, detail));
}
