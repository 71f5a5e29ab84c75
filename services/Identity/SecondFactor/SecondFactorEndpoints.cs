using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
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
        [AsParameters] CodeForm form,
        CodeStep step,
        CancellationToken cancellationToken
    )
    {
        var back = ReturnUrl.OrStart(form.ReturnUrl);
        return await step.RunAsync(http, form.Code ?? "", cancellationToken) switch
        {
            null => PageResults.SeeOther(IdentityAddresses.SignIn, back),
            PasswordOutcome.Right => PageResults.SeeOther(back),
            { } outcome => Again(http, new CodeModel(back, outcome)),
        };
    }

    private static RazorComponentResult Again(HttpContext http, CodeModel model) =>
        http.Page<CodePage>(model, StatusCodes.Status422UnprocessableEntity);

    /// <summary>What the page sends.</summary>
    /// <param name="ReturnUrl">Where to go on.</param>
    /// <param name="Code">The app's code, or a recovery code.</param>
    internal readonly record struct CodeForm([FromForm] string? ReturnUrl, [FromForm] string? Code);
}
