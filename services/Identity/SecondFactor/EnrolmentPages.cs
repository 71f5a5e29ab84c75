using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SecondFactor.Pages;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>
/// Sets an authenticator app up. Somebody who has one proves it first by being completely signed in: a password alone never
/// replaces it, and neither does an open browser alone: who is signed in gives the password again.
/// </summary>
internal sealed class EnrolmentPages(
    StepAccounts steps,
    SecondFactorPolicy policy,
    Authenticators authenticators,
    PasswordAgain again,
    SignInCompletion completion,
    IDataProtectionProvider protection
)
{
    /// <summary>Shows a new secret to whoever may set an app up; the others sign in first.</summary>
    public async Task<IResult> ShowAsync(
        HttpContext http,
        string? returnUrl,
        CancellationToken cancellationToken
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        var (account, signedIn) = await steps.FindForEnrolmentAsync(http, cancellationToken);
        if (account is null || !await MayEnrolAsync(account, signedIn, cancellationToken))
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        var secret = Authenticators.NewSecret();
        var draft = EnrolmentDraft.Seal(protection, account.Id, secret);
        return http.Page<EnrolPage>(
            new EnrolModel(back, account, secret, draft, AsksPassword: signedIn)
        );
    }

    /// <summary>Takes the app's first code.</summary>
    public async Task<IResult> EnrolAsync(
        HttpContext http,
        EnrolmentForm form,
        CancellationToken cancellationToken
    )
    {
        var (returnUrl, draft, code, password) = form;
        var back = ReturnUrl.OrStart(returnUrl);
        var (account, signedIn) = await steps.FindForEnrolmentAsync(http, cancellationToken);
        if (
            account is null
            || !await MayEnrolAsync(account, signedIn, cancellationToken)
            || EnrolmentDraft.Open(protection, account.Id, draft) is not { } secret
        )
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        if (signedIn && !await again.IsRightAsync(account, password ?? "", cancellationToken))
        {
            return Once(EnrolFault.Password);
        }
        if (
            await authenticators.EnrolAsync(account, secret, code ?? "", cancellationToken)
            is not { } codes
        )
        {
            return Once(EnrolFault.Code);
        }
        if (!signedIn)
        {
            await completion.CompleteAsync(
                account,
                SignInCompletion.TwoFactors,
                http,
                cancellationToken
            );
        }
        return http.Page<RecoveryPage>(new RecoveryModel(back, codes));

        IResult Once(EnrolFault fault) =>
            http.Page<EnrolPage>(
                new EnrolModel(back, account, secret, draft!, signedIn, fault),
                StatusCodes.Status422UnprocessableEntity
            );
    }

    private async Task<bool> MayEnrolAsync(
        Account account,
        bool signedIn,
        CancellationToken cancellationToken
    ) =>
        signedIn || await policy.StepForAsync(account, cancellationToken) is SecondFactorStep.Enrol;
}

/// <summary>What the page sends.</summary>
/// <param name="ReturnUrl">Where to go on.</param>
/// <param name="Draft">The secret, sealed.</param>
/// <param name="Code">The app's first code.</param>
/// <param name="Password">Again, of who is signed in.</param>
internal readonly record struct EnrolmentForm(
    [FromForm] string? ReturnUrl,
    [FromForm] string? Draft,
    [FromForm] string? Code,
    [FromForm] string? Password
);
