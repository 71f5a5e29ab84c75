using Microsoft.AspNetCore.Identity;
using QualityAward.Identity.Data;
using QualityAward.Identity.People;

namespace QualityAward.Identity.SignIn;

/// <summary>What came of a user name and password.</summary>
public enum PasswordOutcome
{
    /// <summary>Both are right.</summary>
    Right,

    /// <summary>One of them is not; nobody is told which.</summary>
    Wrong,

    /// <summary>Too many attempts; the password was not looked at.</summary>
    LockedOut,

    /// <summary>Both are right, but the account is disabled.</summary>
    Disabled,
}

/// <summary>Checks user name and password.</summary>
public sealed class PasswordCheck(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    AttemptLimit limit,
    IdentityDb db,
    TimeProvider time
)
{
    // Of no password: an unknown name shall take as long as a known one.
    private static string? _nobodysHash;

    /// <summary>Counts and checks one attempt.</summary>
    public async Task<(PasswordOutcome Outcome, Account? Account)> CheckAsync(
        string userName,
        string password,
        CancellationToken ct
    )
    {
        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            _nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(null!, _nobodysHash, password);
            return (PasswordOutcome.Wrong, null);
        }
        if (!await limit.TryBeginAsync(account.Id, ct))
        {
            await NoteAsync(account, AccountEventKinds.LockedOut, ct);
            return (PasswordOutcome.LockedOut, account);
        }
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await NoteAsync(account, AccountEventKinds.PasswordWrong, ct);
            return (PasswordOutcome.Wrong, account);
        }
        return account.DisabledAt is null
            ? (PasswordOutcome.Right, account)
            : (PasswordOutcome.Disabled, account);
    }

    private async Task NoteAsync(Account account, string kind, CancellationToken ct)
    {
        db.AccountEvents.Add(new(account.Id, kind, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
