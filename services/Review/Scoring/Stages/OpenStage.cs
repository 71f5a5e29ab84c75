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
        CancellationToken ct
    )
    {
        if (!await db.Editions.AnyAsync(e => e.Id == editionId, ct))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        // Asked before anything is held: the stage before is closed, so no further score can be sealed in it.
        var receipts =
            stage is ReviewStage.Material || !await IsClosedAsync(editionId, stage - 1, ct)
                ? []
                : await seals.RequireAsync(editionId, stage - 1, ct);
        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Stages(editionId), token);

                // 第二十五条: nobody is disqualified between the look at the scores and the list that rests on them.
                await db.HoldAsync(ReviewLocks.Panels(editionId), token);
                var rules = await db
                    .RuleSets.AsNoTracking()
                    .SingleOrDefaultAsync(r => r.EditionId == editionId, token);
                RulesApprovedRule.Check(rules?.State);
                if (
                    await db.Stages.AnyAsync(
                        s => s.EditionId == editionId && s.Stage == stage,
                        token
                    )
                )
                {
                    throw AlreadyOpen(stage);
                }

                var entering =
                    stage is ReviewStage.Material
                        ? await AcceptedAsync(editionId, token)
                        : await EnteredAsync(editionId, stage, token);
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
            ct
        );
    }

    private Task<bool> IsClosedAsync(Guid editionId, ReviewStage stage, CancellationToken ct) =>
        db.Stages.AnyAsync(
            s => s.EditionId == editionId && s.Stage == stage && s.State == StageState.Closed,
            ct
        );

    private Task<List<Guid>> AcceptedAsync(Guid editionId, CancellationToken ct) =>
        db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .OrderBy(c => c.Name)
            .Select(c => c.Id)
            .ToListAsync(ct);

    private async Task<List<Guid>> EnteredAsync(
        Guid editionId,
        ReviewStage stage,
        CancellationToken ct
    )
    {
        var previous = await db
            .Stages.AsNoTracking()
            .SingleOrDefaultAsync(s => s.EditionId == editionId && s.Stage == stage - 1, ct);
        if (previous is not { State: StageState.Closed })
        {
            throw Refuse.ByState(
                "previous-stage-open",
                "上一评审阶段尚未结束",
                $"{StageNames.Of(stage - 1)}尚未形成报告和名单。请先办结上一阶段，再开启{StageNames.Of(stage)}。",
                15 + (int)stage
            );
        }

        var accepted = await AcceptedAsync(editionId, ct);
        List<Guid> entering = [.. accepted.Where(previous.Entering.Contains)];

        // 第二十五条: somebody may have been disqualified after the stage before had ended.
        DisqualifiedScoresRule.Check(await db.UndecidedSheetsAsync(stage - 1, entering, ct));
        return entering;
    }

    private async Task CheckPanelsAsync(
        IReadOnlyList<Guid> candidates,
        int panelSize,
        CancellationToken ct
    )
    {
        var assigned = await db
            .Assignments.AsNoTracking()
            .Where(a => candidates.Contains(a.CandidateId))
            .GroupBy(a => a.CandidateId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        PanelsCompleteRule.Check(candidates, assigned, panelSize);
    }

    private static RefusedException AlreadyOpen(ReviewStage stage) =>
        Refuse.ByState(
            "stage-already-open",
            "该评审阶段已经开启",
            $"本届{StageNames.Of(stage)}已经开启，不必重复办理。",
            15 + (int)stage
        );

    private static RefusedException NoCandidates(ReviewStage stage) =>
        Refuse.ByLaw(
            "nobody-to-review",
            "没有可以进入该阶段的申报主体",
            $"目前没有可以进入{StageNames.Of(stage)}的申报主体。请先完成受理或者上一阶段的入围名单。",
            15 + (int)stage
        );
}
