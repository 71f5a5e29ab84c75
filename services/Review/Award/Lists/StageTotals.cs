using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Award.Lists;

/// <summary>A candidate's result: agreed stage totals, composite and rank among its kind.</summary>
internal sealed record Result(
    ReviewCandidate Candidate,
    IReadOnlyDictionary<ReviewStage, decimal> Totals,
    decimal Points,
    int Rank,
    bool AboveFloor
);

/// <summary>第十八条：the composite results of an edition, from what the panels agreed on.</summary>
internal static class StageTotals
{
    /// <summary>Everybody whom a panel has agreed on in at least one stage, the best of each kind first.</summary>
    public static async Task<IReadOnlyList<Result>> ResultsAsync(
        this ReviewDb db,
        Guid editionId,
        RuleFacts rules,
        CancellationToken cancellationToken
    )
    {
        var candidates = await db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .ToListAsync(cancellationToken);
        var ids = candidates.Select(c => c.Id).ToList();
        var consensus = await db
            .Consensuses.AsNoTracking()
            .Where(c => ids.Contains(c.CandidateId))
            .ToListAsync(cancellationToken);
        var totals = consensus
            .Where(c => c.Agreed)
            .ToLookup(c => c.CandidateId, c => (c.Stage, c.Total));
        return
        [
            .. Enum.GetValues<CandidateKind>()
                .SelectMany(kind =>
                    Ranked([.. candidates.Where(c => c.Kind == kind)], totals, rules.Of(kind))
                ),
        ];
    }

    private static IEnumerable<Result> Ranked(
        IReadOnlyList<ReviewCandidate> candidates,
        ILookup<Guid, (ReviewStage Stage, decimal Total)> totals,
        KindRules rules
    )
    {
        var agreed = candidates
            .Where(c => totals.Contains(c.Id))
            .ToDictionary(c => c, c => totals[c.Id].ToDictionary(t => t.Stage, t => t.Total));
        var points = agreed.ToDictionary(
            a => a.Key.Id,
            a => Rules.Composite.Points(rules.Weights, a.Value)
        );
        var ranks = Rules.Composite.Rank(points);
        return agreed
            .Select(a => new Result(
                a.Key,
                a.Value,
                points[a.Key.Id],
                ranks[a.Key.Id],
                points[a.Key.Id] >= rules.Floor
            ))
            .OrderBy(r => r.Rank)
            .ThenBy(r => r.Candidate.Name, StringComparer.Ordinal);
    }
}
