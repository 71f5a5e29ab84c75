using Microsoft.AspNetCore.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;

namespace QualityAward.Identity.SignIn;

/// <summary>
/// The password once more, of somebody who is signed in and about to change what protects the account: an open browser
/// alone is not its owner.
/// </summary>
public sealed class PasswordAgain(UserManager<Account> accounts, AttemptLimit limit)
{
    /// <summary>Counts and checks one attempt.</summary>
    public async Task<bool> IsRightAsync(
        Account account,
        string password,
        CancellationToken cancellationToken
    )
    {
        if (
            !await limit.TryBeginAsync(account.Id, cancellationToken)
            || !await accounts.CheckPasswordAsync(account, password)
        )
        {
            return false;
        }

        await limit.ClearAsync(account.Id, cancellationToken);
        return true;
    }
}
