using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults;

namespace QualityAward.Identity.People;

/// <summary>Changes that administrators make. They run one after another, so that the last administrator stays.</summary>
public sealed class AccountAdministration(
    IdentityDb db,
    AccountDirectory directory,
    UserManager<Account> accounts,
    SessionEnding ending,
    AttemptLimit limit,
    AttemptDelays delays,
    TimeProvider time
)
{
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
            "account-administration",
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

    /// <summary>Grants a role.</summary>
    public async Task GrantAsync(
        Account account,
        AssignmentRequest request,
        Guid by,
        CancellationToken ct
    )
    {
        var unit = await db.UnitAsync(request.Unit, ct);
        account.Grant(unit, request.Role, by, time.GetUtcNow());
        Note(account, AccountEventKinds.RoleGranted, by, Words(unit, request.Role));
    }

    /// <summary>Withdraws a role.</summary>
    public Task WithdrawAsync(Account account, Guid assignmentId, Guid by, CancellationToken ct)
    {
        var held = account.Assignments.FirstOrDefault(a => a.Id == assignmentId);
        account.Withdraw(assignmentId, by, time.GetUtcNow());
        Note(account, AccountEventKinds.RoleWithdrawn, by, Words(held!.Unit, held.Role));
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

    private static string Words(Unit unit, string role) =>
        $"{unit.ShortName}：{Roles.NameOf(role)}";
}
