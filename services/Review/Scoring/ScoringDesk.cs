using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>A candidate in a stage, as somebody who may open it finds it.</summary>
internal sealed record ScoringCase(
    ReviewCandidate Candidate,
    StageList Stage,
    CatalogueFacts Catalogue,
    IReadOnlyList<string> Panel
);

/// <summary>Opens candidates for scoring. Whoever may not open one is answered as for an unknown id, before anything else.</summary>
internal sealed class ScoringDesk(ReviewDb db, CandidateAccess access)
{
    /// <summary>
    /// Opens a candidate to act on it in the running transaction: until that ends, the stage is not closed and nobody of the
    /// panel loses their place (第十五条、第二十二条、第二十五条). What is read before this may be outdated.
    /// </summary>
    public async Task<ScoringCase> OpenToActAsync(
        AwardUser by,
        ReviewStage stage,
        Guid candidateId,
        CancellationToken cancellationToken
    )
    {
        if (
            await db
                .Candidates.Where(c => c.Id == candidateId)
                .Select(c => (Guid?)c.EditionId)
                .SingleOrDefaultAsync(cancellationToken) is
            { } edition
        )
        {
            await db.HoldAsync(ReviewLocks.Stages(edition), cancellationToken);
            await db.HoldAsync(ReviewLocks.Panels(edition), cancellationToken);
        }

        return await OpenAsync(by, stage, candidateId, cancellationToken);
    }

    /// <summary>Opens a candidate to read of it.</summary>
    public async Task<ScoringCase> OpenAsync(
        AwardUser by,
        ReviewStage stage,
        Guid candidateId,
        CancellationToken cancellationToken
    )
    {
        var candidate = await CandidateAsync(by, candidateId, cancellationToken);
        var list = await db
            .Stages.AsNoTracking()
            .SingleOrDefaultAsync(
                s => s.EditionId == candidate.EditionId && s.Stage == stage,
                cancellationToken
            );
        if (list is null || !list.Candidates.Contains(candidateId))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var rules = await RulesAsync(candidate.EditionId, cancellationToken);
        var panel = await db
            .Assignments.AsNoTracking()
            .Where(a => a.CandidateId == candidateId)
            .OrderBy(a => a.Place)
            .Select(a => a.Subject)
            .ToListAsync(cancellationToken);
        return new(candidate, list, rules.ToFacts().Of(candidate.Kind).Catalogue, panel);
    }

    public async Task<ReviewCandidate> CandidateAsync(
        AwardUser by,
        Guid candidateId,
        CancellationToken cancellationToken
    )
    {
        var candidate = await access.RequireAsync(by, candidateId, cancellationToken);
        return candidate.State is CandidateState.Accepted
            ? candidate
            : throw new RefusedException(Refusals.NotFound);
    }

    /// <summary>The rules approved for an edition that is being reviewed.</summary>
    public async Task<RuleSetContent> RulesAsync(
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        await db
            .RuleSets.AsNoTracking()
            .Where(r => r.EditionId == editionId && r.State == RuleSetState.Approved)
            .Select(r => r.Content)
            .SingleAsync(cancellationToken);
}
