using Microsoft.AspNetCore.Mvc;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>The page where a person sets a new password; after an administrator set one, nothing else is possible.</summary>
internal static class PasswordEndpoints
{
    /// <summary>The page.</summary>
    public const string Path = "/account/password";

    public static void MapPassword(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, ChangeAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? returnUrl,
        SessionReader sessions,
        CancellationToken cancellationToken
    ) =>
        await http.FindSessionAsync(sessions, cancellationToken) is { } open
            ? http.Page<PasswordPage>(
                new PasswordModel(ReturnUrl.OrStart(returnUrl), open.Account, [])
            )
            : PageResults.SignInFirst(http);

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        [AsParameters] PasswordForm form,
        SessionReader sessions,
        PasswordChange change,
        CancellationToken cancellationToken
    )
    {
        var (returnUrl, current, wanted, repeated) = form;
        var back = ReturnUrl.OrStart(returnUrl);
        if (await http.FindSessionAsync(sessions, cancellationToken) is not { } open)
        {
            return PageResults.SignInFirst(http);
        }
        var problems =
            wanted == repeated
                ? await change.ChangeAsync(open, current ?? "", wanted ?? "", cancellationToken)
                : ["两次输入的新密码不一致。"];
        return problems.Count == 0
            ? PageResults.SeeOther(back)
            : http.Page<PasswordPage>(
                new PasswordModel(back, open.Account, problems),
                StatusCodes.Status422UnprocessableEntity
            );
    }

    /// <summary>What the page sends.</summary>
    /// <param name="ReturnUrl">Where to go on.</param>
    /// <param name="Current">The password until now.</param>
    /// <param name="Wanted">The new one.</param>
    /// <param name="Repeated">The new one again.</param>
    internal readonly record struct PasswordForm(
        [FromForm] string? ReturnUrl,
        [FromForm] string? Current,
        [FromForm] string? Wanted,
        [FromForm] string? Repeated
    );
}
