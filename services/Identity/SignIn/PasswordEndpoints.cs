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
        CancellationToken ct
    ) =>
        await http.FindSessionAsync(sessions, ct) is { } open
            ? http.Page<PasswordPage>(
                new PasswordModel(ReturnUrl.OrStart(returnUrl), open.Account, [])
            )
            : PageResults.SignInFirst(http);

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        [FromForm] string? returnUrl,
        [FromForm] string? current,
        [FromForm] string? wanted,
        [FromForm] string? repeated,
        SessionReader sessions,
        PasswordChange change,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        if (await http.FindSessionAsync(sessions, ct) is not { } open)
        {
            return PageResults.SignInFirst(http);
        }
        var problems =
            wanted == repeated
                ? await change.ChangeAsync(open, current ?? "", wanted ?? "", ct)
                : ["两次输入的新密码不一致。"];
        return problems.Count == 0
            ? PageResults.SeeOther(back)
            : http.Page<PasswordPage>(
                new PasswordModel(back, open.Account, problems),
                StatusCodes.Status422UnprocessableEntity
            );
    }
}
