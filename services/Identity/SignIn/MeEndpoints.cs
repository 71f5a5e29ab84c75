using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Sessions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.SignIn;

/// <summary>A person's own roles and sessions, for the portals.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes
            .MapGroup("/api/identity/me")
            .RequireAwardRole([.. Roles.All])
            .TokenSuffices(
                "reads the session itself, also to show what is left when a role has gone"
            )
            .WithTags("本人");
        me.MapGet("/", GetAsync).WithSummary("本人、可用角色和当前角色");
        me.MapPost("/active-assignment", ChooseAsync)
            .WithSummary("切换本次登录的角色；换发的下一个令牌起生效");
        me.MapGet("/sessions", ListAsync).WithSummary("本人的全部登录");
        me.MapPost("/sign-out-everywhere", EndAllAsync).WithSummary("结束本人的全部登录");
    }

    private static async Task<Ok<MeView>> GetAsync(
        HttpContext http,
        SessionReader sessions,
        OwnRoles roles,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await roles.ViewAsync(
                await http.OpenSessionAsync(sessions, cancellationToken),
                cancellationToken
            )
        );

    private static async Task<Ok<MeView>> ChooseAsync(
        HttpContext http,
        ChooseAssignmentRequest request,
        SessionReader sessions,
        OwnRoles roles,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await roles.ChooseAsync(
                await http.OpenSessionAsync(sessions, cancellationToken),
                request.AssignmentId,
                cancellationToken
            )
        );

    private static async Task<Ok<IReadOnlyList<SessionView>>> ListAsync(
        HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    )
    {
        var open = await http.OpenSessionAsync(sessions, cancellationToken);
        return TypedResults.Ok(
            await sessions.ListAsync(open.Account.Id, open.Session.Id, cancellationToken)
        );
    }

    private static async Task<NoContent> EndAllAsync(
        HttpContext http,
        SessionReader sessions,
        SessionEnding ending,
        CancellationToken cancellationToken
    )
    {
        var open = await http.OpenSessionAsync(sessions, cancellationToken);
        await ending.EndAllAsync(open.Account.Id, open.Account.Id, except: null, cancellationToken);
        return TypedResults.NoContent();
    }
}
