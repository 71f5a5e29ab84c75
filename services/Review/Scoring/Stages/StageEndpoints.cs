using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>The stages: <c>/api/review/editions/{id}/stages</c> (articles 15 to 17).</summary>
internal static class StageEndpoints
{
    public static void MapStages(this IEndpointRouteBuilder api)
    {
        var edition = api.MapGroup("/editions/{id:guid}").WithTags("评审阶段");
        edition
            .MapGet("/board", BoardAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("评审进度总览");
        edition
            .MapGet("/stages", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("各评审阶段");
        edition
            .MapGet("/stages/{stage}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("评审阶段详情");
        edition
            .MapGet("/stages/{stage}/seals", SealsAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("已封存评分的存证情况（不含分数，第十五条）");
        edition
            .MapPost("/stages/{stage}/open", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("开启评审阶段（第六条、第十五条至第十七条）");
        edition
            .MapPost("/stages/{stage}/close", CloseAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("形成阶段报告和入围名单（第十五条至第十七条）");
        edition
            .MapPost("/stages/defence/lot", DrawLotAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("陈述答辩顺序抽签（第十七条）");
    }

    private static async Task<Ok<BoardView>> BoardAsync(
        Guid id,
        StageBoard board,
        HttpContext http,
        CancellationToken ct
    ) => TypedResults.Ok(await board.OfAsync(http.User.ToAwardUser(), id, ct));

    private static async Task<Ok<IReadOnlyList<StageView>>> ListAsync(
        Guid id,
        StageBoard board,
        HttpContext http,
        CancellationToken ct
    ) => TypedResults.Ok((await board.OfAsync(http.User.ToAwardUser(), id, ct)).Stages);

    private static async Task<Ok<StageView>> GetAsync(
        Guid id,
        StageName stage,
        ReviewDb db,
        StageBoard board,
        HttpContext http,
        CancellationToken ct
    )
    {
        var list = await FindAsync(db.Stages.AsNoTracking(), id, stage, ct);
        http.SetETag(list.Version);
        return TypedResults.Ok(await board.ViewAsync(http.User.ToAwardUser(), list, ct));
    }

    private static async Task<Ok<IReadOnlyList<SealView>>> SealsAsync(
        Guid id,
        StageName stage,
        SealedScores seals,
        HttpContext http,
        CancellationToken ct
    ) => TypedResults.Ok(await seals.OfAsync(http.User.ToAwardUser(), id, stage, ct));

    private static async Task<Created<StageView>> OpenAsync(
        Guid id,
        StageName stage,
        OpenStage open,
        StageBoard board,
        HttpContext http,
        CancellationToken ct
    )
    {
        var list = await open.HandleAsync(id, stage, ct);
        http.SetETag(list.Version);
        return TypedResults.Created(
            $"/api/review/editions/{id}/stages/{stage}",
            await board.ViewAsync(http.User.ToAwardUser(), list, ct)
        );
    }

    private static Task<Ok<StageView>> CloseAsync(
        Guid id,
        StageName stage,
        CloseStageRequest request,
        CloseStage close,
        ReviewDb db,
        StageBoard board,
        HttpContext http,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            stage,
            db,
            board,
            http,
            (list, token) => close.HandleAsync(list, request, http.User.ToAwardUser(), token),
            ct
        );

    private static Task<Ok<StageView>> DrawLotAsync(
        Guid id,
        DrawLotRequest request,
        ReviewDb db,
        StageBoard board,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            ReviewStage.Defence,
            db,
            board,
            http,
            async (list, token) =>
            {
                var rules = await db
                    .RuleSets.AsNoTracking()
                    .SingleAsync(r => r.EditionId == id, token);
                var candidates = await db
                    .Candidates.AsNoTracking()
                    .Where(c => c.EditionId == id && c.State == CandidateState.Accepted)
                    .ToListAsync(token);
                list.DrawLot(
                    // A seed that the approved rules fix is not for the office to choose.
                    rules.Content.LotSeed
                        ?? request.Seed
                        ?? Rules.Lot.NewSeed(),
                    request.FirstOn,
                    request.Place,
                    [
                        .. candidates
                            .Where(c => list.Candidates.Contains(c.Id))
                            .Select(c => (c.Id, c.Name, c.ApplicantUnit)),
                    ],
                    clock.Now
                );
            },
            ct
        );

    private static async Task<Ok<StageView>> ActAsync(
        Guid id,
        ReviewStage stage,
        ReviewDb db,
        StageBoard board,
        HttpContext http,
        Func<StageList, CancellationToken, Task> act,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var changed = await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Stages(id), token);
                var list = await FindAsync(db.Stages, id, stage, token);
                var now = await board.ViewAsync(by, list, token);
                http.EnsureMatch(list.Version, () => now);
                await act(list, token);
                await db.SaveChangesAsync(token);
                return list;
            },
            ct
        );
        http.SetETag(changed.Version);
        return TypedResults.Ok(await board.ViewAsync(by, changed, ct));
    }

    private static async Task<StageList> FindAsync(
        IQueryable<StageList> stages,
        Guid editionId,
        ReviewStage stage,
        CancellationToken ct
    ) =>
        await stages.SingleOrDefaultAsync(s => s.EditionId == editionId && s.Stage == stage, ct)
        ?? throw new RefusedException(Refusals.NotFound);
}
