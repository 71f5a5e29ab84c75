using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>The page that asks for user name and password.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(IdentityAddresses.SignIn, Show);
        pages.MapPost(IdentityAddresses.SignIn, SignInAsync);
    }

    private static RazorComponentResult Show(
        HttpContext http,
        string? returnUrl,
        string? userName
    ) => http.Page<SignInPage>(new SignInModel(ReturnUrl.OrStart(returnUrl), userName));

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        [FromForm] string? userName,
        [FromForm] string? password,
        [FromForm] string? returnUrl,
        PasswordCheck check,
        SecondFactorPolicy secondFactor,
        SignInCompletion completion,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        var (outcome, account) = await check.CheckAsync(
            userName ?? "",
            password ?? "",
            http.Connection.RemoteIpAddress,
            ct
        );
        if (outcome is not PasswordOutcome.Right)
        {
            return http.Page<SignInPage>(
                new SignInModel(back, userName, outcome),
                StatusCodes.Status422UnprocessableEntity
            );
        }
        var step = await secondFactor.StepForAsync(account!, ct);
        if (step is SecondFactorStep.None)
        {
            await completion.CompleteAsync(account!, SignInCompletion.PasswordOnly, http, ct);
            return PageResults.SeeOther(back);
        }
        await http.SetStepAsync(account!.Id);
        return PageResults.SeeOther(
            step is SecondFactorStep.Code ? StepPaths.Code : StepPaths.Enrol,
            back
        );
    }
}
