using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>What an expert has to do: own candidates only, stage by stage (articles 15 to 17).</summary>
internal sealed class ScoringTasks(ReviewDb db, CandidateAccess access)
{
    public async Task<IReadOnlyList<ScoringTask>> OfAsync(
        AwardUser by,
        ReviewStage? only,
        CancellationToken cancellationToken
    )
    {
        var open = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => c.State == CandidateState.Accepted)
            .OrderBy(c => c.Name)
            .ToListAsync(cancellationToken);
        var ids = open.Select(c => c.EditionId).Distinct().ToList();
        var facts = await ReadAsync(ids, [.. open.Select(c => c.Id)], cancellationToken);
        var lists = await db
            .Stages.AsNoTracking()
            .Where(s => ids.Contains(s.EditionId) && (only == null || s.Stage == only))
            .ToListAsync(cancellationToken);
        var editions = await db
            .Editions.AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        var rules = await db
            .RuleSets.AsNoTracking()
            .Where(r => ids.Contains(r.EditionId))
            .ToDictionaryAsync(r => r.EditionId, r => r.Content, cancellationToken);
        List<ScoringTask> tasks = [];
        foreach (var list in lists.OrderBy(l => l.Stage))
        {
            var listed = list.Candidates.ToHashSet();
            var mine = open.Where(c => listed.Contains(c.Id));
            tasks.AddRange(
                mine.Select(c =>
                    ToTask(by, c, list, editions[list.EditionId], rules[list.EditionId], facts)
                )
            );
        }

        return tasks;
    }

    private sealed record Facts(
        ILookup<Guid, ScoreSheet> Sheets,
        ILookup<Guid, Consensus> Agreed,
        ILookup<Guid, string> Panels,
        IReadOnlyDictionary<Guid, DateOnly> Visits
    );

    private async Task<Facts> ReadAsync(
        List<Guid> editions,
        Guid[] ids,
        CancellationToken cancellationToken
    )
    {
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => ids.Contains(s.CandidateId))
            .ToListAsync(cancellationToken);
        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => ids.Contains(c.CandidateId))
            .ToListAsync(cancellationToken);
        var seats = await db
            .Assignments.AsNoTracking()
            .Where(a => editions.Contains(a.EditionId) && ids.Contains(a.CandidateId))
            .OrderBy(a => a.Place)
            .ToListAsync(cancellationToken);
        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => ids.Contains(v.CandidateId))
            .ToDictionaryAsync(v => v.CandidateId, v => v.PlannedOn, cancellationToken);
        return new(
            sheets.ToLookup(s => s.CandidateId),
            agreed.ToLookup(a => a.CandidateId),
            seats.ToLookup(a => a.CandidateId, a => a.Subject),
            visits
        );
    }

    private static ScoringTask ToTask(
        AwardUser by,
        ReviewCandidate candidate,
        StageList list,
        ReviewEdition edition,
        RuleSetContent rules,
        Facts facts
    )
    {
        var kind =
            candidate.Kind is CandidateKind.Organisation ? rules.Organisation : rules.Individual;
        var sheets = facts.Sheets[candidate.Id].Where(s => s.Stage == list.Stage).ToList();
        var panel = facts.Panels[candidate.Id].ToList();
        return new(
            list.Stage,
            candidate.Id,
            candidate.Name,
            kind.Catalogue,
            sheets.Find(s => s.Expert == by.Subject)?.State ?? SheetState.Open,
            candidate.Kind,
            edition.Name,
            list.State,
            edition.ReviewTo,
            panel is [var lead, ..] && lead == by.Subject,
            ConsensusOf(
                by,
                panel,
                sheets,
                facts.Agreed[candidate.Id].FirstOrDefault(a => a.Stage == list.Stage)
            ),
            list.Stage is ReviewStage.Site && facts.Visits.TryGetValue(candidate.Id, out var day)
                ? day
                : null,
            TurnOf(candidate.Id, list, facts)
        );
    }

    private static ConsensusState ConsensusOf(
        AwardUser by,
        List<string> panel,
        List<ScoreSheet> sheets,
        Consensus? agreed
    ) =>
        agreed switch
        {
            { Agreed: true } => ConsensusState.Agreed,
            _ when panel.Except(sheets.Where(s => s.Counts).Select(s => s.Expert)).Any() =>
                ConsensusState.Waiting,
            { Items.Count: > 0 } when agreed.Panel.SequenceEqual(panel) =>
                agreed.ConfirmedBy.Contains(by.Subject)
                    ? ConsensusState.Confirmed
                    : ConsensusState.Proposed,
            _ => ConsensusState.Ready,
        };

    // 第二十二条: counted among the own candidates only; a number in the whole order would tell of those that are hidden.
    private static DefenceTurn? TurnOf(Guid candidateId, StageList list, Facts facts) =>
        list.Lot is { } lot && lot.Order.Contains(candidateId)
            ? new(
                1
                    + lot.Order.TakeWhile(id => id != candidateId)
                        .Count(id => facts.Panels.Contains(id)),
                lot.FirstOn,
                lot.Place
            )
            : null;
}
