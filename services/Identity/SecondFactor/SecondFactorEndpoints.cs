using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.SecondFactor.Pages;
using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>The page that asks for a code after the right password.</summary>
internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(StepPaths.Code, ShowAsync);
        pages.MapPost(StepPaths.Code, CheckAsync);
        pages.MapEnrolment();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string? returnUrl)
    {
        var back = ReturnUrl.OrStart(returnUrl);
        return await http.StepAccountAsync() is null
            ? PageResults.SeeOther(IdentityAddresses.SignIn, back)
            : http.Page<CodePage>(new CodeModel(back));
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http,
        [FromForm] string? returnUrl,
        [FromForm] string? code,
        StepAccounts steps,
        AttemptLimit limit,
        Authenticators authenticators,
        SignInCompletion completion,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        if (await steps.FindAsync(http, ct) is not { } account)
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        if (!await limit.TryBeginAsync(account.Id, ct))
        {
            return Again(http, new CodeModel(back, PasswordOutcome.LockedOut));
        }
        if (!await authenticators.AcceptAsync(account, code ?? "", ct))
        {
            return Again(http, new CodeModel(back, PasswordOutcome.Wrong));
        }
        await completion.CompleteAsync(account, SignInCompletion.TwoFactors, http, ct);
        return PageResults.SeeOther(back);
    }

    private static RazorComponentResult Again(HttpContext http, CodeModel model) =>
        http.Page<CodePage>(model, StatusCodes.Status422UnprocessableEntity);
}
