using Microsoft.EntityFrameworkCore;
using QualityAward.Common;

namespace QualityAward.Identity.Accounts;

/// <summary>What follows the right password.</summary>
public enum SecondFactorStep
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A code of the authenticator app.</summary>
    Code,

    /// <summary>Setting one up.</summary>
    Enrol,
}

/// <summary>Staff sign in with a second factor outside Development; whoever has set one up is asked for it everywhere.</summary>
public sealed class SecondFactorPolicy(IdentityDb db, IHostEnvironment environment)
{
    /// <summary>What follows the right password of this account.</summary>
    public async Task<SecondFactorStep> StepForAsync(
        Account account,
        CancellationToken cancellationToken
    )
    {
        if (await db.Authenticators.AnyAsync(a => a.AccountId == account.Id, cancellationToken))
        {
            return SecondFactorStep.Code;
        }
        return IsRequired(account) ? SecondFactorStep.Enrol : SecondFactorStep.None;
    }

    /// <summary>Whether the account must have one.</summary>
    public bool IsRequired(Account account) =>
        !environment.IsDevelopment() && account.InForce.Any(a => Roles.IsStaff(a.Role));
}
