using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>The stages: <c>/api/review/editions/{id}/stages</c> (articles 15 to 17).</summary>
internal static class StageEndpoints
{
    public static void MapStages(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var edition = api.MapGroup("/editions/{id:guid}").WithTags("评审阶段");
        edition.MapGet("/board", BoardAsync).RequireAwardRole(readers).WithSummary("评审进度总览");
        edition.MapGet("/stages", ListAsync).RequireAwardRole(readers).WithSummary("各评审阶段");
        edition
            .MapGet("/stages/{stage}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("评审阶段详情");
        edition
            .MapGet("/stages/{stage}/seals", SealsAsync)
            .RequireAwardRole(readers)
            .WithSummary("已封存评分的存证情况（不含分数，第十五条）");
        edition
            .MapPost("/stages/{stage}/open", OpenAsync)
            .RequireAwardRole(OpenStageActs.Open.Roles)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary(OpenStageActs.Open.Summary);
        edition
            .MapPost("/stages/{stage}/close", CloseAsync)
            .RequireAwardRole(StageActs.Close.Roles)
            .WithSummary(StageActs.Close.Summary);
        edition
            .MapPost("/stages/defence/lot", DrawLotAsync)
            .RequireAwardRole(StageActs.DrawLot.Roles)
            .WithSummary(StageActs.DrawLot.Summary);
    }

    private static async Task<Ok<BoardView>> BoardAsync(
        Guid id,
        StageBoard board,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await board.OfAsync(by, id, cancellationToken));

    private static async Task<Ok<IReadOnlyList<StageView>>> ListAsync(
        Guid id,
        StageBoard board,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok((await board.OfAsync(by, id, cancellationToken)).Stages);

    private static Task<TaggedOk<StageView>> GetAsync(
        [AsParameters] StageOf on,
        StageDesk desk,
        CancellationToken cancellationToken
    ) => desk.GetAsync(on, cancellationToken);

    private static async Task<Ok<IReadOnlyList<SealView>>> SealsAsync(
        [AsParameters] StageOf on,
        SealedScores seals,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await seals.OfAsync(on.By, on.Id, on.Stage, cancellationToken));

    private static async Task<TaggedCreated<StageView>> OpenAsync(
        [AsParameters] StageOf on,
        OpenStage open,
        StageBoard board,
        CancellationToken cancellationToken
    )
    {
        var stage = await open.HandleAsync(on.Id, on.Stage, cancellationToken);
        return Tagged.Created(
            $"/api/review/editions/{on.Id}/stages/{on.Stage}",
            await board.ViewAsync(on.By, stage, cancellationToken),
            stage.Version
        );
    }

    private static Task<TaggedOk<StageView>> CloseAsync(
        [AsParameters] StageOf on,
        CloseStageRequest request,
        SeenVersion seen,
        StageDesk desk,
        CancellationToken cancellationToken
    ) => desk.CloseAsync(on, request, seen, cancellationToken);

    private static Task<TaggedOk<StageView>> DrawLotAsync(
        [AsParameters] CaseAct on,
        DrawLotRequest request,
        StageDesk desk,
        CancellationToken cancellationToken
    ) =>
        desk.DrawLotAsync(
            new(on.Id, new(ReviewStage.Defence), on.By),
            request,
            on.Seen!,
            cancellationToken
        );
}
