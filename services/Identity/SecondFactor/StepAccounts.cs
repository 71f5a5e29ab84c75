using Microsoft.EntityFrameworkCore;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>Whose second factor a request is about.</summary>
public sealed class StepAccounts(IdentityDb db, SessionReader sessions)
{
    /// <summary>Who has given the right password and is between the steps.</summary>
    public async Task<Account?> FindAsync(HttpContext http, CancellationToken cancellationToken) =>
        await http.StepAccountAsync() is { } id
            ? await db.Accounts.SingleOrDefaultAsync(
                a => a.Id == id && a.DisabledAt == null,
                cancellationToken
            )
            : null;

    /// <summary>Likewise, or who is completely signed in: both may set an authenticator up.</summary>
    public async Task<(Account? Account, bool SignedIn)> FindForEnrolmentAsync(
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        await http.FindSessionAsync(sessions, cancellationToken) is { } open
            ? (open.Account, true)
            : (await FindAsync(http, cancellationToken), false);
}
