using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>How far each stage is, for whoever may open the candidates; a hidden candidate is left out everywhere.</summary>
internal sealed class StageBoard(ReviewDb db, CandidateAccess access)
{
    public async Task<BoardView> OfAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var edition =
            await db
                .Editions.AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == editionId, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var stages = await db
            .Stages.AsNoTracking()
            .Where(s => s.EditionId == editionId)
            .ToListAsync(cancellationToken);
        var facts = await ReadAsync(by, editionId, cancellationToken);
        var names = await ExpertNames.OfAsync(db, editionId, cancellationToken);
        return new(
            edition.Id,
            edition.Name,
            facts.Rules is not null,
            facts.Candidates.Values.Count(c => c.State == CandidateState.Accepted),
            [.. stages.OrderBy(s => s.Stage).Select(s => ToView(by, s, facts))],
            [
                .. facts
                    .Sheets.OrderBy(s => s.Stage)
                    .ThenBy(s => facts.Candidates[s.CandidateId].Name, StringComparer.Ordinal)
                    .Select(s => s.ToRow(facts.Candidates[s.CandidateId].Name, names)),
            ]
        )
        {
            Acts =
            [
                .. Enum.GetValues<ReviewStage>()
                    .SelectMany(stage =>
                        OpenStageActs.OpenTo(
                            by,
                            StageToOpen.Of(editionId, stage, stages),
                            facts.KeepingShut
                        )
                    ),
            ],
        };
    }

    public async Task<StageView> ViewAsync(
        AwardUser by,
        StageList list,
        CancellationToken cancellationToken
    ) => ToView(by, list, await ReadAsync(by, list.EditionId, cancellationToken));

    private async Task<BoardFacts> ReadAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        var seen = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => c.EditionId == editionId)
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var clear = await access
            .Clear(by)
            .Where(c => c.EditionId == editionId)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var ids = seen.Keys.ToList();
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => ids.Contains(s.CandidateId))
            .ToListAsync(cancellationToken);
        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => ids.Contains(c.CandidateId))
            .ToListAsync(cancellationToken);
        var assigned = await db
            .Assignments.AsNoTracking()
            .Where(a => a.EditionId == editionId && ids.Contains(a.CandidateId))
            .ToListAsync(cancellationToken);
        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => ids.Contains(v.CandidateId))
            .ToDictionaryAsync(v => v.CandidateId, cancellationToken);
        return new(
            seen,
            clear.ToHashSet(),
            sheets,
            sheets.ToLookup(s => (s.Stage, s.CandidateId)),
            agreed.ToLookup(a => (a.Stage, a.CandidateId)),
            assigned.ToLookup(a => a.CandidateId, a => a.Subject),
            visits,
            await RulesAsync(editionId, cancellationToken)
        );
    }

    private Task<RuleSetContent?> RulesAsync(Guid editionId, CancellationToken cancellationToken) =>
        db
            .RuleSets.AsNoTracking()
            .Where(r => r.EditionId == editionId && r.State == RuleSetState.Approved)
            .Select(r => (RuleSetContent?)r.Content)
            .SingleOrDefaultAsync(cancellationToken);

    private static StageView ToView(AwardUser by, StageList list, BoardFacts facts)
    {
        var seen = list.Candidates.Where(facts.Candidates.ContainsKey);
        var entering = list.Entering.ToHashSet();
        // 第二十二条: the report tells of all its candidates at once.
        var isWhole = list.Candidates.All(facts.Clear.Contains);
        return new(
            list.Id,
            list.EditionId,
            list.Stage,
            list.State,
            list.OpenedAt,
            isWhole ? list.Report : null,
            isWhole ? list.Document : null,
            list.ClosedAt,
            list.Lot is { } lot
                ? new(
                    lot.Seed,
                    lot.FirstOn,
                    lot.Place,
                    [.. lot.Order.Where(facts.Candidates.ContainsKey)]
                )
                : null,
            [
                .. seen.Select(id =>
                    ToCandidate(list, entering, facts.Candidates[id], facts) with
                    {
                        Acts = SiteVisitActs.OpenTo(by, list, id),
                    }
                ),
            ]
        )
        {
            Acts = StageActs.OpenTo(by, list, facts.Rules?.LotSeed, facts.KeepingOpen(list)),
        };
    }

    private static StageCandidate ToCandidate(
        StageList list,
        HashSet<Guid> entering,
        ReviewCandidate candidate,
        BoardFacts facts
    )
    {
        var panel = facts.Panels[candidate.Id].ToList();
        var agreed = facts.Agreed[(list.Stage, candidate.Id)].FirstOrDefault(a => a.Agreed);
        return new(
            candidate.Id,
            candidate.Name,
            candidate.Kind is CandidateKind.Individual ? "individual" : "organisation",
            facts
                .SheetsOf[(list.Stage, candidate.Id)]
                .Count(s => s.Counts && panel.Contains(s.Expert)),
            panel.Count,
            agreed is not null,
            agreed?.Total,
            list.State is StageState.Closed ? entering.Contains(candidate.Id) : null,
            list.Stage is ReviewStage.Site
                ? facts.Visits.GetValueOrDefault(candidate.Id)?.ToView()
                : null
        );
    }
}
