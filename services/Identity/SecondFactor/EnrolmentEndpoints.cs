using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SecondFactor.Pages;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>
/// The page that sets an authenticator app up. Somebody who has one proves it first by being completely signed in: a
/// password alone never replaces it, and neither does an open browser alone: who is signed in gives the password again.
/// </summary>
internal static class EnrolmentEndpoints
{
    public static void MapEnrolment(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(StepPaths.Enrol, ShowAsync);
        pages.MapPost(StepPaths.Enrol, EnrolAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? returnUrl,
        StepAccounts steps,
        SecondFactorPolicy policy,
        IDataProtectionProvider protection,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        var (account, signedIn) = await steps.FindForEnrolmentAsync(http, ct);
        if (account is null || !await MayEnrolAsync(account, signedIn, policy, ct))
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        var secret = Authenticators.NewSecret();
        var draft = EnrolmentDraft.Seal(protection, account.Id, secret);
        return http.Page<EnrolPage>(
            new EnrolModel(back, account, secret, draft, AsksPassword: signedIn)
        );
    }

    private static async Task<IResult> EnrolAsync(
        HttpContext http,
        [FromForm] string? returnUrl,
        [FromForm] string? draft,
        [FromForm] string? code,
        [FromForm] string? password,
        StepAccounts steps,
        SecondFactorPolicy policy,
        Authenticators authenticators,
        PasswordAgain again,
        SignInCompletion completion,
        IDataProtectionProvider protection,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        var (account, signedIn) = await steps.FindForEnrolmentAsync(http, ct);
        if (
            account is null
            || !await MayEnrolAsync(account, signedIn, policy, ct)
            || EnrolmentDraft.Open(protection, account.Id, draft) is not { } secret
        )
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        if (signedIn && !await again.IsRightAsync(account, password ?? "", ct))
        {
            return Once(EnrolFault.Password);
        }
        if (await authenticators.EnrolAsync(account, secret, code ?? "", ct) is not { } codes)
        {
            return Once(EnrolFault.Code);
        }
        if (!signedIn)
        {
            await completion.CompleteAsync(account, SignInCompletion.TwoFactors, http, ct);
        }
        return http.Page<RecoveryPage>(new RecoveryModel(back, codes));

        IResult Once(EnrolFault fault) =>
            http.Page<EnrolPage>(
                new EnrolModel(back, account, secret, draft!, signedIn, fault),
                StatusCodes.Status422UnprocessableEntity
            );
    }

    private static async Task<bool> MayEnrolAsync(
        Account account,
        bool signedIn,
        SecondFactorPolicy policy,
        CancellationToken ct
    ) => signedIn || await policy.StepForAsync(account, ct) is SecondFactorStep.Enrol;
}
