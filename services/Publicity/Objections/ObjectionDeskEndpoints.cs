using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Objections;

/// <summary>Objections for 市质量强市办, which decides, and the supervisors, who read along (article 21).</summary>
internal static class ObjectionDeskEndpoints
{
    public static void MapObjectionDesk(this RouteGroupBuilder publicity)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var desk = publicity.MapGroup("/objections-desk").WithTags("公示异议").WithoutTrace();
        desk.MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("异议列表，最新在前；须回避的对象的异议不在其中")
            .WithDescription("参数：after、limit（不超过100）、state、noticeId。");
        desk.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("异议详情");
        var acts = new CaseRoutes<Objection, ObjectionView>(desk);
        acts.Map(
            ObjectionActs.Accept,
            (ObjectionDesk objections, CaseAct on, CancellationToken cancellationToken) =>
                objections.AcceptAsync(on, cancellationToken)
        );
        acts.Map(
            ObjectionActs.Decide,
            (
                ObjectionDesk objections,
                CaseAct on,
                DecideObjectionRequest request,
                CancellationToken cancellationToken
            ) => objections.DecideAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<ObjectionSummary>>> ListAsync(
        ObjectionAnswer answer,
        [AsParameters] ObjectionFilter filter,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<ObjectionView>> GetAsync(
        Guid id,
        ObjectionReaders objections,
        ObjectionAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await objections.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
