using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Identity.SignIn;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Sessions;

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
        IdentityDb db,
        CancellationToken ct
    ) => TypedResults.Ok(await ViewAsync(await http.OpenSessionAsync(sessions, ct), db, ct));

    private static async Task<Ok<MeView>> ChooseAsync(
        HttpContext http,
        ChooseAssignmentRequest request,
        SessionReader sessions,
        RoleChoice choice,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var open = await http.OpenSessionAsync(sessions, ct);
        if (!await choice.TryChooseAsync(open, request.AssignmentId, ct))
        {
            throw new RefusedException(Refusals.NotFound);
        }
        var active = open.Account.Find(request.AssignmentId);
        return TypedResults.Ok(await ViewAsync(open with { Active = active }, db, ct));
    }

    private static async Task<Ok<IReadOnlyList<SessionView>>> ListAsync(
        HttpContext http,
        SessionReader sessions,
        CancellationToken ct
    )
    {
        var open = await http.OpenSessionAsync(sessions, ct);
        return TypedResults.Ok(await sessions.ListAsync(open.Account.Id, open.Session.Id, ct));
    }

    private static async Task<NoContent> EndAllAsync(
        HttpContext http,
        SessionReader sessions,
        SessionEnding ending,
        CancellationToken ct
    )
    {
        var open = await http.OpenSessionAsync(sessions, ct);
        await ending.EndAllAsync(open.Account.Id, open.Account.Id, except: null, ct);
        return TypedResults.NoContent();
    }

    private static async Task<MeView> ViewAsync(
        OpenSession open,
        IdentityDb db,
        CancellationToken ct
    ) =>
        new(
            open.Account.Id,
            open.Account.UserName!,
            open.Account.Name,
            open.Active?.ToView(),
            [.. open.Account.InForce.OrderBy(a => a.GrantedAt).Select(a => a.ToView())],
            await db.Authenticators.AnyAsync(a => a.AccountId == open.Account.Id, ct)
        );
}
