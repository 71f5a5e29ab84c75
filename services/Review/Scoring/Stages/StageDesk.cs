using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>Which stage of which edition somebody asks for; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="Id">The edition.</param>
/// <param name="Stage">The stage.</param>
/// <param name="By">The person acting.</param>
internal readonly record struct StageOf(Guid Id, StageName Stage, AwardUser By);

/// <summary>第十五条至第十七条: acts on a stage that was opened, one after another in an edition.</summary>
internal sealed class StageDesk(ReviewDb db, StageBoard board, CloseStage close, AwardClock clock)
{
    /// <exception cref="RefusedException">404: it was not opened.</exception>
    public async Task<TaggedOk<StageView>> GetAsync(
        StageOf on,
        CancellationToken cancellationToken
    ) =>
        await AnswerAsync(
            await FindAsync(db.Stages.AsNoTracking(), on, cancellationToken),
            on.By,
            cancellationToken
        );

    /// <summary>Ends it with its report and list.</summary>
    public Task<TaggedOk<StageView>> CloseAsync(
        StageOf on,
        CloseStageRequest request,
        SeenVersion seen,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            StageActs.Close,
            on,
            seen,
            (stage, token) => close.HandleAsync(stage, request, on.By, token),
            cancellationToken
        );

    /// <summary>Draws the order of the 陈述答辩.</summary>
    public Task<TaggedOk<StageView>> DrawLotAsync(
        StageOf on,
        DrawLotRequest request,
        SeenVersion seen,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            StageActs.DrawLot,
            on,
            seen,
            async (stage, token) =>
            {
                var rules = await db
                    .RuleSets.AsNoTracking()
                    .SingleAsync(r => r.EditionId == on.Id, token);
                var candidates = await db
                    .Candidates.AsNoTracking()
                    .Where(c => c.EditionId == on.Id && c.State == CandidateState.Accepted)
                    .ToListAsync(token);
                stage.DrawLot(
                    // A seed that the approved rules fix is not for the office to choose.
                    rules.Content.LotSeed
                        ?? request.Seed
                        ?? Rules.Lot.NewSeed(),
                    request.FirstOn,
                    request.Place,
                    [
                        .. candidates
                            .Where(c => stage.Candidates.Contains(c.Id))
                            .Select(c => (c.Id, c.Name, c.ApplicantUnit)),
                    ],
                    clock.Now
                );
            },
            cancellationToken
        );

    private async Task<TaggedOk<StageView>> ActAsync(
        Act<StageList> act,
        StageOf on,
        SeenVersion seen,
        Func<StageList, CancellationToken, Task> change,
        CancellationToken cancellationToken
    )
    {
        var acted = await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Stages(on.Id), token);
                var stage = await FindAsync(db.Stages, on, token);
                var now = await board.ViewAsync(on.By, stage, token);
                seen.Ensure(stage.Version, () => now);
                act.Require(stage);
                await change(stage, token);
                await db.SaveChangesAsync(token);
                return stage;
            },
            cancellationToken
        );
        return await AnswerAsync(acted, on.By, cancellationToken);
    }

    private async Task<TaggedOk<StageView>> AnswerAsync(
        StageList stage,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await board.ViewAsync(by, stage, cancellationToken), stage.Version);

    private static async Task<StageList> FindAsync(
        IQueryable<StageList> stages,
        StageOf on,
        CancellationToken cancellationToken
    )
    {
        var (editionId, stage) = (on.Id, on.Stage.Stage);
        return await stages.SingleOrDefaultAsync(
                s => s.EditionId == editionId && s.Stage == stage,
                cancellationToken
            ) ?? throw new RefusedException(Refusals.NotFound);
    }
}
