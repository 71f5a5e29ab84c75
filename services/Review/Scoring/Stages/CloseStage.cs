using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十五条至第十七条：closes a stage with its report and the list that enters the next one.</summary>
internal sealed class CloseStage(ReviewDb db, PaperDesk papers, AwardClock clock)
{
    /// <summary>Runs inside the caller's transaction, under the edition's stage lock, on a stage that is open.</summary>
    public async Task HandleAsync(
        StageList list,
        CloseStageRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        // 第二十五条: nobody is disqualified between the look at the scores and the list that rests on them.
        await db.HoldAsync(ReviewLocks.Panels(list.EditionId), cancellationToken);
        var entering = request.Entering.Distinct().ToList();
        PreviousListRule.Check(list.Candidates, entering, list.Article + 1);
        await papers.CheckAsync(request.Document, list.Article, by, cancellationToken);

        // A candidate that stopped meanwhile (article 13) needs no score and cannot enter.
        var candidates = await db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == list.EditionId && c.State == CandidateState.Accepted)
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var active = list.Candidates.Where(candidates.ContainsKey).ToList();
        PreviousListRule.Check(active, entering, list.Article + 1);

        var rules = await db
            .RuleSets.AsNoTracking()
            .SingleAsync(r => r.EditionId == list.EditionId, cancellationToken);
        CheckSize(list.Stage, entering.Count, rules.Content);
        if (list.Stage is ReviewStage.Site)
        {
            await CheckVisitsAsync(active, cancellationToken);
        }

        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => c.Stage == list.Stage && active.Contains(c.CandidateId))
            .ToListAsync(cancellationToken);
        var undecided = await db.UndecidedSheetsAsync(list.Stage, active, cancellationToken);
        AllAgreedRule.Check(
            active,
            agreed.Where(a => a.Agreed).Select(a => a.CandidateId),
            list.Article
        );
        list.Close(
            request.Report,
            request.Document,
            [.. entering.Select(id => (id, candidates[id].Kind))],
            undecided,
            clock.Now
        );
    }

    private static void CheckSize(ReviewStage stage, int entering, RuleSetContent rules)
    {
        if (stage is ReviewStage.Material)
        {
            ListSizeRule.Check(entering, rules.SiteListSize, 15);
        }
        else if (stage is ReviewStage.Site)
        {
            ListSizeRule.Check(entering, rules.DefenceListSize, 16);
        }
    }

    private async Task CheckVisitsAsync(
        IReadOnlyList<Guid> active,
        CancellationToken cancellationToken
    )
    {
        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => active.Contains(v.CandidateId))
            .ToListAsync(cancellationToken);
        VisitRecordedRule.Check(active, visits.Where(v => v.IsRecorded).Select(v => v.CandidateId));
    }
}
