using Microsoft.EntityFrameworkCore;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;

namespace QualityAward.Identity.SignIn;

/// <summary>Everything was right: begins a session.</summary>
public sealed class SignInCompletion(
    IdentityDb db,
    SecondFactorPolicy policy,
    AttemptLimit limit,
    TimeProvider time
)
{
    /// <summary>RFC 8176: password, one-time password, several factors.</summary>
    public static readonly string[] PasswordOnly = ["pwd"];

    /// <inheritdoc cref="PasswordOnly"/>
    public static readonly string[] TwoFactors = ["pwd", "otp", "mfa"];

    /// <summary>After the right password: begins the session, or remembers that a second step has to follow.</summary>
    /// <returns>The step that follows.</returns>
    public async Task<SecondFactorStep> GoOnAsync(
        Account account,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var step = await policy.StepForAsync(account, cancellationToken);
        if (step is SecondFactorStep.None)
        {
            await CompleteAsync(account, PasswordOnly, http, cancellationToken);
        }
        else
        {
            await http.SetStepAsync(account.Id);
        }

        return step;
    }

    /// <summary>Begins the session, with the role last used or the only one; with neither, the role chooser follows.</summary>
    public async Task<Session> CompleteAsync(
        Account account,
        string[] methods,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        await limit.SucceededAsync(account.Id, cancellationToken);
        var last = await db
            .SignInStates.Where(s => s.AccountId == account.Id)
            .Select(s => s.LastAssignmentId)
            .SingleOrDefaultAsync(cancellationToken);
        var all = account.InForce.ToList();
        var assignment = account.Find(last) ?? (all.Count == 1 ? all[0] : null);
        var now = time.GetUtcNow();
        var session = new Session(account.Id, assignment?.Id, methods, Device.Of(http), now);
        db.Sessions.Add(session);
        db.AccountEvents.Add(new(account.Id, AccountEventKinds.SignedIn, now, account.Id));
        await db.SaveChangesAsync(cancellationToken);
        await http.SetSessionAsync(session);
        return session;
    }
}
