using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Scoring.Rules;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条: the panel agrees on scores, each member after sealing the own ones.</summary>
internal sealed class ConsensusDesk(ReviewDb db, ScoringDesk desk)
{
    /// <summary>The room, once every sheet of the panel is in.</summary>
    /// <exception cref="RefusedException"><c>own-sheet-first</c>, <c>sheets-missing</c>.</exception>
    public async Task<ConsensusRoom> FindAsync(ScoredBy on, CancellationToken cancellationToken)
    {
        var scored = await desk.OpenAsync(on.By, on.Stage, on.CandidateId, cancellationToken);
        return await EnterAsync(on, scored, cancellationToken);
    }

    /// <summary>The lead proposes; what an earlier panel had proposed is gone.</summary>
    public Task<ConsensusRoom> ProposeAsync(
        ScoredBy on,
        SaveConsensusRequest request,
        SeenIfAny seen,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            on,
            async (room, token) =>
            {
                await CheckAsync(room, seen.Ensure, token);
                ConsensusActs.Propose.Require(room);
                var agreed = room.Agreed;
                if (agreed is not null && room.IsOutdated)
                {
                    db.Remove(agreed);
                    await db.SaveChangesAsync(token);
                    agreed = null;
                }

                if (agreed is null)
                {
                    agreed = Consensus.Open(
                        on.Stage,
                        on.CandidateId,
                        room.Scored.Panel,
                        room.Sheets
                    );
                    db.Add(agreed);
                }

                agreed.Propose(on.By.Subject, request.Items, room.Scored.Catalogue);
                return room with { Agreed = agreed };
            },
            cancellationToken
        );

    /// <summary>A member confirms what is proposed.</summary>
    public Task<ConsensusRoom> ConfirmAsync(
        ScoredBy on,
        SeenVersion seen,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            on,
            async (room, token) =>
            {
                await CheckAsync(
                    room,
                    (version, current) => seen.Ensure(version ?? 0, current),
                    token
                );
                ConsensusActs.Confirm.Require(room);
                room.Proposal!.Confirm(on.By.Subject);
                return room;
            },
            cancellationToken
        );

    /// <summary>The answer: the room as the member sees it, and its version, 0 while nothing is proposed.</summary>
    public async Task<TaggedOk<ConsensusView>> AnswerAsync(
        ConsensusRoom room,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(room, cancellationToken), room.Agreed?.Version ?? 0);

    private async Task<ConsensusView> ViewAsync(
        ConsensusRoom room,
        CancellationToken cancellationToken
    ) =>
        room.ToView(
            await ExpertNames.OfAsync(db, room.Scored.Candidate.EditionId, cancellationToken)
        );

    private async Task CheckAsync(
        ConsensusRoom room,
        Action<uint?, Func<object?>> ensure,
        CancellationToken cancellationToken
    )
    {
        var now = await ViewAsync(room, cancellationToken);
        ensure(room.Agreed?.Version, () => now);
    }

    private Task<ConsensusRoom> ActAsync(
        ScoredBy on,
        Func<ConsensusRoom, CancellationToken, Task<ConsensusRoom>> act,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync($"consensus:{on.Stage}:{on.CandidateId}", token);
                var scored = await desk.OpenToActAsync(on.By, on.Stage, on.CandidateId, token);
                var acted = await act(await EnterAsync(on, scored, token), token);
                await db.SaveChangesAsync(token);
                return acted;
            },
            cancellationToken
        );

    /// <summary>第十五条: others' scores are seen only after one's own are sealed, and only this candidate's in this stage.</summary>
    private async Task<ConsensusRoom> EnterAsync(
        ScoredBy on,
        ScoringCase scored,
        CancellationToken cancellationToken
    )
    {
        var (stage, candidateId) = (on.Stage.Stage, on.CandidateId);
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && s.CandidateId == candidateId)
            .Where(s => s.State == SheetState.Submitted)
            .ToListAsync(cancellationToken);
        OwnSheetFirstRule.Check(on.By.Subject, sheets);
        var agreed = await db.Consensuses.SingleOrDefaultAsync(
            c => c.Stage == stage && c.CandidateId == candidateId,
            cancellationToken
        );
        var room = new ConsensusRoom(on.By, scored, [.. sheets.Where(s => s.Counts)], agreed);
        if (agreed is null && scored.Stage.State is StageState.Open)
        {
            // 第十五条: who has submitted could tell those who have not.
            Consensus.RequireAllIn(on.Stage, on.CandidateId, scored.Panel, room.Sheets);
        }

        return room;
    }
}
