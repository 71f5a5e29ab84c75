using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Scoring.Rules;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>The panel's consensus: <c>/api/review/consensus</c> (article 15).</summary>
internal static class ConsensusEndpoints
{
    public static void MapConsensus(this IEndpointRouteBuilder api)
    {
        var consensus = api.MapGroup("/consensus").RequireAwardRole(Roles.Expert).WithTags("合议");
        consensus
            .MapGet("/{stage}/{candidateId:guid}", GetAsync)
            .WithSummary("合议室（评审小组全体提交评分后可见，第十五条）");
        consensus
            .MapPut("/{stage}/{candidateId:guid}", ProposeAsync)
            .WithSummary("评审小组组长提出合议评分（第十五条）");
        consensus
            .MapPost("/{stage}/{candidateId:guid}/confirm", ConfirmAsync)
            .RequireIfMatch()
            .WithSummary("确认合议评分（第十五条）");
    }

    private static async Task<Ok<ConsensusView>> GetAsync(
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
        var room = await EnterAsync(by, scored, db, ct);
        if (room.Agreed is null && room.Scored.Stage.State is StageState.Open)
        {
            // 第十五条: who has submitted could tell those who have not.
            Consensus.RequireAllIn(stage, candidateId, room.Scored.Panel, room.Sheets);
        }

        return await AnswerAsync(db, http, room, ct);
    }

    private static async Task<Ok<ConsensusView>> ProposeAsync(
        StageName stage,
        Guid candidateId,
        SaveConsensusRequest request,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var proposed = await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"consensus:{stage}:{candidateId}", token);
                var by = http.User.ToAwardUser();
                var scored = await desk.OpenToActAsync(by, stage, candidateId, token);
                var room = await EnterAsync(by, scored, db, token);
                var agreed = room.Agreed;
                if (agreed is not null || http.Request.Headers.IfMatch.Count > 0)
                {
                    var now = await ViewAsync(db, room, token);
                    http.EnsureMatch(agreed?.Version ?? 0, () => now);
                }

                room.Scored.Stage.RequireOpen();
                var panel = room.Scored.Panel;
                var opened = Consensus.Open(stage, candidateId, panel, room.Sheets);
                if (agreed is not null && IsOutdated(agreed, room))
                {
                    db.Remove(agreed);
                    await db.SaveChangesAsync(token);
                    agreed = null;
                }

                if (agreed is null)
                {
                    agreed = opened;
                    db.Add(agreed);
                }

                agreed.Propose(room.By.Subject, request.Items, room.Scored.Catalogue);
                await db.SaveChangesAsync(token);
                return room with { Agreed = agreed };
            },
            ct
        );
        return await AnswerAsync(db, http, proposed, ct);
    }

    private static async Task<Ok<ConsensusView>> ConfirmAsync(
        StageName stage,
        Guid candidateId,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var confirmed = await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"consensus:{stage}:{candidateId}", token);
                var by = http.User.ToAwardUser();
                var scored = await desk.OpenToActAsync(by, stage, candidateId, token);
                var room = await EnterAsync(by, scored, db, token);
                var now = await ViewAsync(db, room, token);
                http.EnsureMatch(room.Agreed?.Version ?? 0, () => now);
                room.Scored.Stage.RequireOpen();
                var agreed =
                    room.Agreed
                    ?? Consensus.Open(stage, candidateId, room.Scored.Panel, room.Sheets);
                agreed.Confirm(room.By.Subject);
                await db.SaveChangesAsync(token);
                return room;
            },
            ct
        );
        return await AnswerAsync(db, http, confirmed, ct);
    }

    /// <summary>
    /// The panel changed before everyone had confirmed, or somebody's scores no longer count (第二十五条): what was confirmed
    /// then was not this panel's.
    /// </summary>
    private static bool IsOutdated(Consensus agreed, Room room) =>
        !agreed.Panel.SequenceEqual(room.Scored.Panel)
        && (!agreed.Agreed || agreed.Panel.Any(p => room.Sheets.All(s => s.Expert != p)));

    private sealed record Room(
        AwardUser By,
        ScoringCase Scored,
        IReadOnlyList<ScoreSheet> Sheets,
        Consensus? Agreed
    );

    /// <summary>第十五条: others' scores are seen only after one's own are sealed, and only this candidate's in this stage.</summary>
    private static async Task<Room> EnterAsync(
        AwardUser by,
        ScoringCase scored,
        ReviewDb db,
        CancellationToken ct
    )
    {
        var (stage, candidateId) = (scored.Stage.Stage, scored.Candidate.Id);
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && s.CandidateId == candidateId)
            .Where(s => s.State == SheetState.Submitted)
            .ToListAsync(ct);
        OwnSheetFirstRule.Check(by.Subject, sheets);
        var agreed = await db.Consensuses.SingleOrDefaultAsync(
            c => c.Stage == stage && c.CandidateId == candidateId,
            ct
        );
        return new(by, scored, [.. sheets.Where(s => s.Counts)], agreed);
    }

    private static async Task<Ok<ConsensusView>> AnswerAsync(
        ReviewDb db,
        HttpContext http,
        Room room,
        CancellationToken ct
    )
    {
        http.SetETag(room.Agreed?.Version ?? 0);
        return TypedResults.Ok(await ViewAsync(db, room, ct));
    }

    private static async Task<ConsensusView> ViewAsync(ReviewDb db, Room room, CancellationToken ct)
    {
        var names = await ExpertNames.OfAsync(db, room.Scored.Candidate.EditionId, ct);
        var agreed = room.Agreed is { Items.Count: > 0 } proposal ? proposal : null;
        return new(
            room.Scored.Stage.Stage,
            room.Scored.Candidate.Id,
            [.. room.Scored.Catalogue.Items.Select(i => ToItem(i.Code, i.Title, i.Points))],
            agreed?.Total,
            [.. (agreed?.ConfirmedBy ?? []).Select(s => names.GetValueOrDefault(s, ""))],
            agreed?.Agreed ?? false,
            room.Scored.Panel is [var lead, ..] && lead == room.By.Subject,
            [.. (agreed?.Panel ?? room.Scored.Panel).Select(s => names.GetValueOrDefault(s, ""))],
            agreed?.ConfirmedBy.Contains(room.By.Subject) ?? false,
            room.Scored.Stage.State
        );

        ConsensusItem ToItem(string code, string title, int points)
        {
            List<int> given =
            [
                .. room
                    .Sheets.SelectMany(s => s.Items)
                    .Where(i => i.Item == code)
                    .Select(i => i.Percentage)
                    .Order(),
            ];
            return new(
                code,
                title,
                points,
                given,
                given.Count == 0 ? 0 : given[^1] - given[0],
                agreed?.Items.FirstOrDefault(i => i.Item == code)?.Percentage
            );
        }
    }
}
