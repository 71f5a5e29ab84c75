using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>What 市质量强市办 decides about submitted sheets (articles 15 and 25); it never sees their scores here.</summary>
internal static class SheetDecisionEndpoints
{
    public static void MapSheetDecisions(this IEndpointRouteBuilder sheets)
    {
        sheets
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("评分表进度（不含分数）");
        sheets
            .MapPost("/{id:guid}/reopen", ReopenAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("决定重新开启已提交的评分表（第十五条）");
        sheets
            .MapPost("/{id:guid}/keep", KeepAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("决定保留被取消资格专家的评分（第二十五条）");
    }

    private static async Task<Ok<SheetRow>> GetAsync(
        Guid id,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (sheet, candidate) = await FindAsync(id, db, desk, http, ct);
        return Answer(http, sheet, await RowAsync(db, sheet, candidate, ct));
    }

    private static Task<Ok<SheetRow>> ReopenAsync(
        Guid id,
        SheetDecisionRequest request,
        ReviewDb db,
        ScoringDesk desk,
        PaperDesk papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        DecideAsync(
            id,
            request,
            "重新开启",
            db,
            desk,
            papers,
            clock,
            http,
            async (sheet, candidate, decision, token) =>
            {
                var stage = await db
                    .Stages.AsNoTracking()
                    .SingleAsync(
                        s => s.Stage == sheet.Stage && s.EditionId == candidate.EditionId,
                        token
                    );
                stage.RequireOpen();
                sheet.Reopen(decision);
                // What the panel agreed rested on the scores that are open again.
                var agreed = await db.Consensuses.SingleOrDefaultAsync(
                    c => c.Stage == sheet.Stage && c.CandidateId == sheet.CandidateId,
                    token
                );
                if (agreed is not null)
                {
                    db.Remove(agreed);
                }
            },
            ct
        );

    private static Task<Ok<SheetRow>> KeepAsync(
        Guid id,
        SheetDecisionRequest request,
        ReviewDb db,
        ScoringDesk desk,
        PaperDesk papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        DecideAsync(
            id,
            request,
            "保留评分",
            db,
            desk,
            papers,
            clock,
            http,
            (sheet, _, decision, _) =>
            {
                sheet.Keep(decision);
                return Task.CompletedTask;
            },
            ct
        );

    private static async Task<Ok<SheetRow>> DecideAsync(
        Guid id,
        SheetDecisionRequest request,
        string kind,
        ReviewDb db,
        ScoringDesk desk,
        PaperDesk papers,
        AwardClock clock,
        HttpContext http,
        Func<ScoreSheet, ReviewCandidate, SheetDecision, CancellationToken, Task> decide,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var (decided, row) = await db.InTransaction(
            async token =>
            {
                var (sheet, candidate) = await FindAsync(id, db, desk, http, token);
                await db.LockAsync(ReviewLocks.Stages(candidate.EditionId), token);
                var before = await RowAsync(db, sheet, candidate, token);
                http.EnsureMatch(sheet.Version, () => before);
                await papers.CheckAsync(request.Document, 15, by, token);
                await decide(
                    sheet,
                    candidate,
                    new(kind, request.Reason.Trim(), request.Document, by.Name, clock.Now),
                    token
                );
                await db.SaveChangesAsync(token);
                return (sheet, await RowAsync(db, sheet, candidate, token));
            },
            ct
        );
        return Answer(http, decided, row);
    }

    private static async Task<(ScoreSheet Sheet, ReviewCandidate Candidate)> FindAsync(
        Guid id,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var sheet =
            await db.Sheets.SingleOrDefaultAsync(s => s.Id == id, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        return (sheet, await desk.CandidateAsync(http.User.ToAwardUser(), sheet.CandidateId, ct));
    }

    private static async Task<SheetRow> RowAsync(
        ReviewDb db,
        ScoreSheet sheet,
        ReviewCandidate candidate,
        CancellationToken ct
    )
    {
        var names = await ExpertNames.OfAsync(db, candidate.EditionId, ct);
        return sheet.ToRow(candidate.Name, names);
    }

    private static Ok<SheetRow> Answer(HttpContext http, ScoreSheet sheet, SheetRow row)
    {
        http.SetETag(sheet.Version);
        return TypedResults.Ok(row);
    }
}
