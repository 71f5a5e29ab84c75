using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>Guidance material over REST: <c>/api/applications/guidance-materials</c> (article 8).</summary>
internal static class GuidanceMaterialEndpoints
{
    public static void MapGuidanceMaterials(this IEndpointRouteBuilder api)
    {
        var materials = api.MapGroup("/guidance-materials").WithTags("指导资料");
        materials
            .MapGet("", ListAsync)
            .RequireAwardRole(GuidanceMaterialActs.Publishers)
            .WithSummary("指导资料：市质量强市办印发的和本单位的，最新在前（第八条）");
        materials
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(GuidanceMaterialActs.Publishers)
            .WithSummary("一份指导资料");
        materials
            .MapPost("", PublishAsync)
            .RequireAwardRole(GuidanceMaterialActs.Publishers)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("发布指导资料：市质量强市办的供全部初审单位使用，初审单位的供本单位使用");
        new CaseRoutes<GuidanceMaterial, GuidanceMaterialView>(materials).Map(
            GuidanceMaterialActs.Withdraw,
            (
                GuidanceMaterialDesk desk,
                CaseAct on,
                WithdrawGuidanceRequest request,
                CancellationToken cancellationToken
            ) => desk.WithdrawAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<GuidanceMaterialView>>> ListAsync(
        GuidanceMaterialState? state,
        [AsParameters] PageQuery page,
        GuidanceMaterialAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(state, page, by, cancellationToken));

    private static async Task<TaggedOk<GuidanceMaterialView>> GetAsync(
        Guid id,
        GuidanceMaterialAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<GuidanceMaterialView>> PublishAsync(
        PublishGuidanceRequest request,
        GuidanceMaterialDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var published = await desk.PublishAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/guidance-materials/{published.Id}",
            GuidanceMaterialAnswer.View(published, by),
            published.Version
        );
    }
}
