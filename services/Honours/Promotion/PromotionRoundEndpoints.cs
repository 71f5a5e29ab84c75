using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>The reports of a year as a whole, for 市质量强市办 (articles 29 and 30).</summary>
internal static class PromotionRoundEndpoints
{
    public static void MapPromotionRounds(this IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/promotion-rounds").WithTags("年度推广情况报告");
        rounds
            .MapGet("", ListAsync)
            .RequireAwardRole(Roles.Office)
            .WithSummary("各年度的报告情况，分县（区）");
        rounds
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office)
            .WithSummary("一个年度的报告情况，分县（区）");
        rounds
            .MapPost("", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("通知获奖者报告一个年度的推广情况");
        var acts = new CaseRoutes<PromotionRound, PromotionRoundView>(rounds);
        acts.Map(
            PromotionActs.RemindAll,
            (
                PromotionRounds desk,
                CaseAct on,
                RemindPromotionRequest request,
                CancellationToken cancellationToken
            ) => desk.RemindAllAsync(on, request, cancellationToken)
        );
        acts.Map(
            PromotionActs.MoveDue,
            (
                PromotionRounds desk,
                CaseAct on,
                MovePromotionDueRequest request,
                CancellationToken cancellationToken
            ) => desk.MoveDueAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<PromotionRoundView>>> ListAsync(
        PromotionOverview overview,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await overview.PageAsync(page, by, cancellationToken));

    private static async Task<TaggedOk<PromotionRoundView>> GetAsync(
        Guid id,
        PromotionOverview overview,
        HonoursDb db,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await overview.OfAsync(
            await db.PromotionRounds.AsNoTracking().RequireAsync(id, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<PromotionRoundView>> OpenAsync(
        OpenPromotionRoundRequest request,
        PromotionRounds desk,
        PromotionOverview overview,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var round = await desk.OpenAsync(request, cancellationToken);
        return Tagged.Created(
            $"/api/honours/promotion-rounds/{round.Id}",
            await overview.ViewAsync(round, by, cancellationToken),
            round.Version
        );
    }
}
