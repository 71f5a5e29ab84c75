using QualityAward.Identity.Attempts;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>The second step of a sign-in: a code of the app, or a recovery code.</summary>
internal sealed class CodeStep(
    StepAccounts steps,
    AttemptLimit limit,
    Authenticators authenticators,
    SignInCompletion completion
)
{
    /// <summary>Checks the code, and begins the session where it is right.</summary>
    /// <returns>Null where nobody is between the steps: the password comes first.</returns>
    public async Task<PasswordOutcome?> RunAsync(
        HttpContext http,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (await steps.FindAsync(http, cancellationToken) is not { } account)
        {
            return null;
        }

        if (!await limit.TryBeginAsync(account.Id, cancellationToken))
        {
            return PasswordOutcome.LockedOut;
        }

        if (!await authenticators.AcceptAsync(account, code, cancellationToken))
        {
            return PasswordOutcome.Wrong;
        }

        await completion.CompleteAsync(
            account,
            SignInCompletion.TwoFactors,
            http,
            cancellationToken
        );
        return PasswordOutcome.Right;
    }
}
