using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>An expert's own sheets: <c>/api/review/sheets</c> (articles 14 and 15).</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder api)
    {
        var sheets = api.MapGroup("/sheets").WithTags("评分");
        sheets
            .MapGet("/mine", MineAsync)
            .RequireAwardRole(Roles.Expert)
            .WithSummary("分配给我的申报主体（第十五条）");
        sheets
            .MapGet("/{stage}/{candidateId:guid}", GetAsync)
            .RequireAwardRole(Roles.Expert)
            .WithSummary("我的评分表");
        sheets
            .MapPut("/{stage}/{candidateId:guid}", SaveAsync)
            .RequireAwardRole(SheetActs.Save.Roles)
            .TokenSuffices("the expert's own draft")
            .WithSummary(SheetActs.Save.Summary);
        sheets
            .MapPost("/{stage}/{candidateId:guid}/submit", SubmitAsync)
            .RequireAwardRole(SheetActs.Submit.Roles)
            .WithSummary(SheetActs.Submit.Summary);
        sheets.MapSheetDecisions();
    }

    private static async Task<Ok<IReadOnlyList<ScoringTask>>> MineAsync(
        StageName? stage,
        ScoringTasks tasks,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await tasks.OfAsync(by, stage?.Stage, cancellationToken));

    private static async Task<TaggedOk<SheetView>> GetAsync(
        [AsParameters] ScoredBy on,
        SheetDesk desk,
        CancellationToken cancellationToken
    ) => (await desk.FindAsync(on, cancellationToken)).Answer();

    private static async Task<TaggedOk<SheetView>> SaveAsync(
        [AsParameters] ScoredBy on,
        SaveSheetRequest request,
        SeenIfAny seen,
        SheetDesk desk,
        CancellationToken cancellationToken
    ) => (await desk.SaveAsync(on, request, seen, cancellationToken)).Answer();

    private static async Task<TaggedOk<SheetView>> SubmitAsync(
        [AsParameters] ScoredBy on,
        SeenVersion seen,
        SheetDesk desk,
        CancellationToken cancellationToken
    ) => (await desk.SubmitAsync(on, seen, cancellationToken)).Answer();
}
