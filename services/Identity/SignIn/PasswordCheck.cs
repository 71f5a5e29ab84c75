using System.Net;
using Microsoft.AspNetCore.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;

namespace QualityAward.Identity.SignIn;

/// <summary>What came of a user name and password.</summary>
public enum PasswordOutcome
{
    /// <summary>Both are right.</summary>
    Right,

    /// <summary>One of them is not; nobody is told which.</summary>
    Wrong,

    /// <summary>Too many attempts; the password was not looked at.</summary>
    TooMany,

    /// <summary>Too many wrong codes after the right password.</summary>
    LockedOut,

    /// <summary>Both are right, but the account is disabled.</summary>
    Disabled,
}

/// <summary>Checks user name and password.</summary>
public sealed class PasswordCheck(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    AttemptDelays delays,
    SecondFactorPolicy secondFactor,
    IdentityDb db,
    TimeProvider time
)
{
    /// <summary>
    /// No refusal comes sooner: what is looked up and noted for a known name takes less, so that it cannot be told from one
    /// that nobody has.
    /// </summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);

    // Of no password: an unknown name shall cost as much as a known one.
    private static string? _nobodysHash;

    /// <summary>Counts and checks one attempt.</summary>
    public async Task<(PasswordOutcome Outcome, Account? Account)> CheckAsync(
        string userName,
        string password,
        IPAddress? address,
        CancellationToken cancellationToken
    )
    {
        var answered = Task.Delay(Least, cancellationToken);
        var began = delays.TryBegin(address, userName);
        var account = await accounts.FindByNameAsync(userName.Trim());
        var isRight = await IsRightAsync(account, password, began, cancellationToken);
        if (isRight)
        {
            delays.Succeeded(address, userName);
            return account!.DisabledAt is null
                ? (PasswordOutcome.Right, account)
                : (PasswordOutcome.Disabled, account);
        }

        if (began && account is not null)
        {
            db.AccountEvents.Add(
                new(account.Id, AccountEventKinds.PasswordWrong, time.GetUtcNow())
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        await answered;
        return (began ? PasswordOutcome.Wrong : PasswordOutcome.TooMany, null);
    }

    // Whoever has a second factor is never kept out by what others type: the password alone opens nothing there.
    private async Task<bool> IsRightAsync(
        Account? account,
        string password,
        bool began,
        CancellationToken cancellationToken
    )
    {
        if (account is null)
        {
            _nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(null!, _nobodysHash, password);
            return false;
        }

        var isRight = await accounts.CheckPasswordAsync(account, password);
        return isRight
            && (
                began
                || await secondFactor.StepForAsync(account, cancellationToken)
                    is SecondFactorStep.Code
            );
    }
}
