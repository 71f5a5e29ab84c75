using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第六条、第十五条至第十七条：opens a stage for the accepted, or for the list of the stage before.</summary>
internal sealed class OpenStage(ReviewDb db, SealedScores seals, AwardClock clock)
{
    public async Task<StageList> HandleAsync(
        Guid editionId,
        ReviewStage stage,
        CancellationToken cancellationToken
    )
    {
        if (!await db.Editions.AnyAsync(e => e.Id == editionId, cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        OpenStageActs.Open.Require(await NextAsync(editionId, stage, cancellationToken));

        // Asked before anything is held: the stage before is closed, so no further score can be sealed in it.
        var receipts =
            stage is ReviewStage.Material
                ? []
                : await seals.RequireAsync(editionId, stage - 1, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Stages(editionId), token);

                // 第二十五条: nobody is disqualified between the look at the scores and the list that rests on them.
                await db.HoldAsync(ReviewLocks.Panels(editionId), token);
                var next = await NextAsync(editionId, stage, token);
                OpenStageActs.Open.Require(next);
                var rules = await db
                    .RuleSets.AsNoTracking()
                    .SingleOrDefaultAsync(r => r.EditionId == editionId, token);
                RulesApprovedRule.Check(rules?.State);
                var entering =
                    stage is ReviewStage.Material
                        ? await AcceptedAsync(editionId, token)
                        : await EnteredAsync(next.Before!, token);
                if (entering.Count == 0)
                {
                    throw NoCandidates(stage);
                }

                await CheckPanelsAsync(entering, rules!.Content.PanelSize, token);
                var list = StageList.Open(editionId, stage, entering, receipts, clock.Now);
                db.Add(list);
                await db.SaveChangesAsync(token);
                return list;
            },
            cancellationToken
        );
    }

    private async Task<StageToOpen> NextAsync(
        Guid editionId,
        ReviewStage stage,
        CancellationToken cancellationToken
    ) =>
        StageToOpen.Of(
            editionId,
            stage,
            await db
                .Stages.AsNoTracking()
                .Where(s => s.EditionId == editionId)
                .ToListAsync(cancellationToken)
        );

    private Task<List<Guid>> AcceptedAsync(Guid editionId, CancellationToken cancellationToken) =>
        db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .OrderBy(c => c.Name)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);

    private async Task<List<Guid>> EnteredAsync(
        StageList previous,
        CancellationToken cancellationToken
    )
    {
        var accepted = await AcceptedAsync(previous.EditionId, cancellationToken);
        List<Guid> entering = [.. accepted.Where(previous.Entering.Contains)];

        // 第二十五条: somebody may have been disqualified after the stage before had ended.
        DisqualifiedScoresRule.Check(
            await db.UndecidedSheetsAsync(previous.Stage, entering, cancellationToken)
        );
        return entering;
    }

    private async Task CheckPanelsAsync(
        IReadOnlyList<Guid> candidates,
        int panelSize,
        CancellationToken cancellationToken
    )
    {
        var assigned = await db
            .Assignments.AsNoTracking()
            .Where(a => candidates.Contains(a.CandidateId))
            .GroupBy(a => a.CandidateId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        PanelsCompleteRule.Check(candidates, assigned, panelSize);
    }

    private static RefusedException NoCandidates(ReviewStage stage) =>
        Refuse.ByLaw(
            "nobody-to-review",
            "没有可以进入该阶段的申报主体",
            $"目前没有可以进入{StageNames.Of(stage)}的申报主体。请先完成受理或者上一阶段的入围名单。",
            15 + (int)stage
        );
}
