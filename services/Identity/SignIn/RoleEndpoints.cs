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
        CancellationToken cancellationToken
    ) =>
        await http.FindSessionAsync(sessions, cancellationToken) is { } open
            ? http.Page<RolePage>(
                new RoleModel(ReturnUrl.OrStart(returnUrl), open.Account, open.Active?.Id)
            )
            : PageResults.SignInFirst(http);

    private static async Task<IResult> ChooseAsync(
        HttpContext http,
        [AsParameters] RoleForm form,
        SessionReader sessions,
        RoleChoice choice,
        CancellationToken cancellationToken
    )
    {
        var back = ReturnUrl.OrStart(form.ReturnUrl);
        if (await http.FindSessionAsync(sessions, cancellationToken) is not { } open)
        {
            return PageResults.SeeOther(IdentityAddresses.SignIn, back);
        }
        if (await choice.TryChooseAsync(open, form.AssignmentId, cancellationToken))
        {
            return PageResults.SeeOther(back);
        }
        return http.Page<RolePage>(
            new RoleModel(back, open.Account, open.Active?.Id, "请选择一个角色。"),
            StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>What the page sends.</summary>
    /// <param name="ReturnUrl">Where to go on.</param>
    /// <param name="AssignmentId">The role in a unit.</param>
    internal readonly record struct RoleForm(
        [FromForm] string? ReturnUrl,
        [FromForm] Guid? AssignmentId
    );
}
