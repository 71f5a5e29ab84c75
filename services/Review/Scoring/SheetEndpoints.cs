using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

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
            .RequireAwardRole(Roles.Expert)
            .TokenSuffices("the expert's own draft")
            .WithSummary("保存我的评分表（第十四条、第十五条）");
        sheets
            .MapPost("/{stage}/{candidateId:guid}/submit", SubmitAsync)
            .RequireAwardRole(Roles.Expert)
            .RequireIfMatch()
            .WithSummary("提交并封存我的评分表（第十五条）");
        sheets.MapSheetDecisions();
    }

    private static async Task<Ok<IReadOnlyList<ScoringTask>>> MineAsync(
        StageName? stage,
        ScoringTasks tasks,
        HttpContext http,
        CancellationToken ct
    ) => TypedResults.Ok(await tasks.OfAsync(http.User.ToAwardUser(), stage?.Stage, ct));

    private static async Task<Ok<SheetView>> GetAsync(
        StageName stage,
        Guid candidateId,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var scored = await desk.OpenAsync(by, stage, candidateId, ct);
        var sheet = await FindAsync(db.Sheets.AsNoTracking(), stage, candidateId, by, ct);
        return Answer(http, scored, sheet, by);
    }

    private static async Task<Ok<SheetView>> SaveAsync(
        StageName stage,
        Guid candidateId,
        SaveSheetRequest request,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var (scored, saved) = await db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(by, stage, candidateId, token);
                // Two first saves at once: the second finds the first one's sheet.
                await db.LockAsync($"sheet:{stage}:{candidateId}:{by.Subject}", token);
                var sheet = await FindAsync(db.Sheets, stage, candidateId, by, token);
                if (sheet is not null || http.Request.Headers.IfMatch.Count > 0)
                {
                    http.EnsureMatch(sheet?.Version ?? 0, () => ToView(scored, sheet, by));
                }

                scored.Stage.RequireOpen();
                if (sheet is null)
                {
                    sheet = ScoreSheet.Begin(stage, candidateId, by.Subject, scored.Catalogue);
                    db.Add(sheet);
                }

                sheet.Save(request, scored.Catalogue);
                await db.SaveChangesAsync(token);
                return (scored, sheet);
            },
            ct
        );
        return Answer(http, scored, saved, by);
    }

    private static async Task<Ok<SheetView>> SubmitAsync(
        StageName stage,
        Guid candidateId,
        ReviewDb db,
        ScoringDesk desk,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var (scored, submitted) = await db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(by, stage, candidateId, token);
                var sheet =
                    await FindAsync(db.Sheets, stage, candidateId, by, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                http.EnsureMatch(sheet.Version, () => ToView(scored, sheet, by));
                scored.Stage.RequireOpen();
                scored.Stage.RequireReadyToScore();
                sheet.Submit(scored.Catalogue, clock.Now);
                await db.SaveChangesAsync(token);
                return (scored, sheet);
            },
            ct
        );
        return Answer(http, scored, submitted, by);
    }

    private static Task<ScoreSheet?> FindAsync(
        IQueryable<ScoreSheet> sheets,
        ReviewStage stage,
        Guid candidateId,
        AwardUser by,
        CancellationToken ct
    ) =>
        sheets.SingleOrDefaultAsync(
            s => s.Stage == stage && s.CandidateId == candidateId && s.Expert == by.Subject,
            ct
        );

    private static Ok<SheetView> Answer(
        HttpContext http,
        ScoringCase scored,
        ScoreSheet? sheet,
        AwardUser by
    )
    {
        http.SetETag(sheet?.Version ?? 0);
        return TypedResults.Ok(ToView(scored, sheet, by));
    }

    private static SheetView ToView(ScoringCase scored, ScoreSheet? sheet, AwardUser by) =>
        new(
            sheet?.Id,
            scored.Stage.Stage,
            scored.Candidate.Id,
            scored.Candidate.Name,
            by.Name,
            sheet?.State ?? SheetState.Open,
            scored.Catalogue.Code,
            sheet?.Items ?? [],
            sheet?.Strengths,
            sheet?.Improvements,
            sheet?.Total ?? 0,
            sheet?.Seal,
            sheet?.Flagged ?? false,
            sheet?.KeptReason is not null,
            scored.Stage.State
        );
}
