using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
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
        [AsParameters] SignInForm form,
        PasswordCheck check,
        SignInCompletion completion,
        CancellationToken cancellationToken
    )
    {
        var (userName, password, returnUrl) = form;
        var back = ReturnUrl.OrStart(returnUrl);
        var (outcome, account) = await check.CheckAsync(
            userName ?? "",
            password ?? "",
            http.Connection.RemoteIpAddress,
            cancellationToken
        );
        if (outcome is not PasswordOutcome.Right)
        {
            return http.Page<SignInPage>(
                new SignInModel(back, userName, outcome),
                StatusCodes.Status422UnprocessableEntity
            );
        }
        return await completion.GoOnAsync(account!, http, cancellationToken) switch
        {
            SecondFactorStep.None => PageResults.SeeOther(back),
            SecondFactorStep.Code => PageResults.SeeOther(StepPaths.Code, back),
            _ => PageResults.SeeOther(StepPaths.Enrol, back),
        };
    }

    /// <summary>What the page sends.</summary>
    /// <param name="UserName">User name.</param>
    /// <param name="Password">Password.</param>
    /// <param name="ReturnUrl">Where to go on.</param>
    internal readonly record struct SignInForm(
        [FromForm] string? UserName,
        [FromForm] string? Password,
        [FromForm] string? ReturnUrl
    );
}
