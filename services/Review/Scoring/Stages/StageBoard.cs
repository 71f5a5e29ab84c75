using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>How far each stage is, for whoever may open the candidates; a hidden candidate is left out everywhere.</summary>
internal sealed class StageBoard(ReviewDb db, AccessRule access)
{
    public async Task<BoardView> OfAsync(AwardUser by, Guid editionId, CancellationToken ct)
    {
        var edition =
            await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        var state = await db
            .RuleSets.AsNoTracking()
            .Where(r => r.EditionId == editionId)
            .Select(r => (RuleSetState?)r.State)
            .SingleOrDefaultAsync(ct);
        var stages = await db
            .Stages.AsNoTracking()
            .Where(s => s.EditionId == editionId)
            .ToListAsync(ct);
        var facts = await ReadAsync(by, editionId, ct);
        var names = await ExpertNames.OfAsync(db, editionId, ct);
        return new(
            edition.Id,
            edition.Name,
            state is RuleSetState.Approved,
            facts.Candidates.Values.Count(c => c.State == CandidateState.Accepted),
            [.. stages.OrderBy(s => s.Stage).Select(s => ToView(s, facts))],
            [
                .. facts
                    .Sheets.OrderBy(s => s.Stage)
                    .ThenBy(s => facts.Candidates[s.CandidateId].Name, StringComparer.Ordinal)
                    .Select(s => s.ToRow(facts.Candidates[s.CandidateId].Name, names)),
            ]
        );
    }

    public async Task<StageView> ViewAsync(AwardUser by, StageList list, CancellationToken ct) =>
        ToView(list, await ReadAsync(by, list.EditionId, ct));

    private sealed record BoardFacts(
        IReadOnlyDictionary<Guid, ReviewCandidate> Candidates,
        IReadOnlyList<ScoreSheet> Sheets,
        ILookup<(ReviewStage Stage, Guid Candidate), ScoreSheet> SheetsOf,
        ILookup<(ReviewStage Stage, Guid Candidate), Consensus> Agreed,
        ILookup<Guid, string> Panels,
        IReadOnlyDictionary<Guid, SiteVisit> Visits
    );

    private async Task<BoardFacts> ReadAsync(AwardUser by, Guid editionId, CancellationToken ct)
    {
        await access.RequirePartAsync(by, editionId, ct);
        var seen = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => c.EditionId == editionId)
            .ToDictionaryAsync(c => c.Id, ct);
        var ids = seen.Keys.ToList();
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => ids.Contains(s.CandidateId))
            .ToListAsync(ct);
        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => ids.Contains(c.CandidateId))
            .ToListAsync(ct);
        var assigned = await db
            .Assignments.AsNoTracking()
            .Where(a => a.EditionId == editionId && ids.Contains(a.CandidateId))
            .ToListAsync(ct);
        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => ids.Contains(v.CandidateId))
            .ToDictionaryAsync(v => v.CandidateId, ct);
        return new(
            seen,
            sheets,
            sheets.ToLookup(s => (s.Stage, s.CandidateId)),
            agreed.ToLookup(a => (a.Stage, a.CandidateId)),
            assigned.ToLookup(a => a.CandidateId, a => a.Subject),
            visits
        );
    }

    private static StageView ToView(StageList list, BoardFacts facts)
    {
        var seen = list.Candidates.Where(facts.Candidates.ContainsKey);
        var entering = list.Entering.ToHashSet();
        return new(
            list.Id,
            list.EditionId,
            list.Stage,
            list.State,
            list.OpenedAt,
            list.Report,
            list.Document,
            list.ClosedAt,
            list.Lot is { } lot
                ? new(
                    lot.Seed,
                    lot.FirstOn,
                    lot.Place,
                    [.. lot.Order.Where(facts.Candidates.ContainsKey)]
                )
                : null,
            [.. seen.Select(id => ToCandidate(list, entering, facts.Candidates[id], facts))]
        );
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
