using Microsoft.AspNetCore.Mvc;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>The page where a person with several roles chooses the one to act in.</summary>
internal static class RoleEndpoints
{
    public static void MapRoleChooser(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(IdentityAddresses.RoleChooser, ShowAsync);
        pages.MapPost(IdentityAddresses.RoleChooser, ChooseAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? returnUrl,
        SessionReader sessions,
        CancellationToken ct
    ) =>
        await http.FindSessionAsync(sessions, ct) is { } open
            ? http.Page<RolePage>(
                new RoleModel(ReturnUrl.OrStart(returnUrl), open.Account, open.Active?.Id)
            )
            : PageResults.SignInFirst(http);

    private static async Task<IResult> ChooseAsync(
        HttpContext http,
        [FromForm] string? returnUrl,
        [FromForm] Guid? assignmentId,
        SessionReader sessions,
        RoleChoice choice,
        CancellationToken ct
    )
    {
        var back = ReturnUrl.OrStart(returnUrl);
        if (await http.FindSessionAsync(sessions, ct) is not { } open)
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        if (await choice.TryChooseAsync(open, assignmentId, ct))
        {
            return PageResults.SeeOther(back);
        }
        return http.Page<RolePage>(
            new RoleModel(back, open.Account, open.Active?.Id, "请选择一个角色。"),
            StatusCodes.Status422UnprocessableEntity
        );
    }
}
