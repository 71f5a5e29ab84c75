using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Objections;

/// <summary>Objections for 市质量强市办, which decides, and the supervisors, who read along (article 21).</summary>
internal static class ObjectionDeskEndpoints
{
    public static void MapObjectionDesk(this RouteGroupBuilder publicity)
    {
        var desk = publicity.MapGroup("/objections-desk").WithTags("公示异议");
        desk.MapGet("", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("异议列表，最新在前；须回避的对象的异议不在其中")
            .WithDescription("参数：after、limit（不超过100）、state、noticeId。");
        desk.MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("异议详情");
        desk.MapPost("/{id:guid}/accept", AcceptAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("受理异议，开始核实");
        desk.MapPost("/{id:guid}/decide", DecideAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("对异议作出决定并答复；答复后该异议办结");
    }

    private static async Task<Ok<Page<ObjectionSummary>>> ListAsync(
        ObjectionDesk desk,
        HttpContext http,
        CancellationToken cancellationToken,
        Guid? after = null,
        int? limit = null,
        ObjectionState? state = null,
        Guid? noticeId = null
    ) =>
        TypedResults.Ok(
            await desk.ListAsync(
                http.User.ToAwardUser(),
                after,
                Math.Clamp(limit ?? 20, 1, 100),
                state,
                noticeId,
                cancellationToken
            )
        );

    private static async Task<Ok<ObjectionView>> GetAsync(
        Guid id,
        ObjectionDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        await AnswerAsync(
            await desk.FindAsync(id, http.User.ToAwardUser(), cancellationToken),
            desk,
            http,
            cancellationToken
        );

    private static async Task<Ok<ObjectionView>> AcceptAsync(
        Guid id,
        ObjectionDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        await AnswerAsync(
            await desk.AcceptAsync(
                id,
                http.IfMatchVersion(),
                http.User.ToAwardUser(),
                cancellationToken
            ),
            desk,
            http,
            cancellationToken
        );

    private static async Task<Ok<ObjectionView>> DecideAsync(
        Guid id,
        DecideObjectionRequest request,
        ObjectionDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        await AnswerAsync(
            await desk.DecideAsync(
                id,
                http.IfMatchVersion(),
                request,
                http.User.ToAwardUser(),
                cancellationToken
            ),
            desk,
            http,
            cancellationToken
        );

    private static async Task<Ok<ObjectionView>> AnswerAsync(
        Objection objection,
        ObjectionDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        http.SetETag(objection.Version);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await desk.ViewAsync(objection, cancellationToken));
    }
}
