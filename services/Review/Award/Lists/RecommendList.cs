using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Lists.Rules;
using QualityAward.Review.Editions;
using QualityAward.Review.RuleSets;
using QualityAward.Review.Scoring;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Lists;

/// <summary>第十八条：the experts' 综合评审报告 and 拟获奖建议名单, from the agreed scores; the office enters them.</summary>
internal sealed class RecommendList(
    ReviewDb db,
    PaperDesk papers,
    PublicationCheck publication,
    AwardClock clock
)
{
    public async Task<AwardList> RunAsync(
        RecommendRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (
            string.IsNullOrWhiteSpace(request.Report)
            || request.Candidates.Select(c => c.CandidateId).Distinct().Count()
                != request.Candidates.Count
        )
        {
            throw new RefusedException(
                Refusals.Malformed("请填写综合评审报告；同一申报主体在名单中只能出现一次。")
            );
        }

        await papers.CheckAsync(request.Document, 18, by, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                // 第四条: two clerks at once make one list after the other, and the second finds the first.
                await db.LockAsync("award-lists", token);
                var list = await MakeAsync(request, by, token);
                db.Add(list);
                await db.SaveChangesAsync(token);
                return list;
            },
            cancellationToken
        );
    }

    private async Task<AwardList> MakeAsync(
        RecommendRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition =
            await db
                .Editions.AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == request.EditionId, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var rules = await db.ApprovedRulesAsync(edition.Id, cancellationToken);
        if (
            await db.AwardLists.AnyAsync(
                l => l.EditionId == edition.Id && l.State != AwardListState.SentBack,
                cancellationToken
            )
        )
        {
            throw Refuse.ByState(
                "award-list-exists",
                "本届拟获奖建议名单已经形成",
                "每届只形成一份拟获奖建议名单。领导小组审议退回后，方可重新形成。",
                18
            );
        }

        // 第十三条、第二十五条: nobody is stopped, and no expert disqualified, while the list is made.
        await db.HoldAsync(ReviewLocks.Panels(edition.Id), cancellationToken);
        List<Guid> named = [.. request.Candidates.Select(c => c.CandidateId)];
        await db.HoldCandidatesAsync(named, cancellationToken);
        var stages = await db
            .Stages.AsNoTracking()
            .Where(s => s.EditionId == edition.Id)
            .ToListAsync(cancellationToken);
        var standing = await db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == edition.Id && c.State != CandidateState.Stopped)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);

        // Before the planned review 受理 may still bring somebody whom nobody has reported yet.
        EveryStageRule.CheckClosed(
            [
                .. stages.Select(s => new StageEnd(
                    s.Stage,
                    s.State,
                    s.Entering.Intersect(standing).Count()
                )),
            ],
            clock.Today < edition.ReviewFrom ? 1 : standing.Count
        );

        // 第二十五条: nobody is recommended on scores of a disqualified expert without a decision to keep them.
        foreach (var stage in stages)
        {
            DisqualifiedScoresRule.Check(
                await db.UndecidedSheetsAsync(stage.Stage, named, cancellationToken)
            );
        }

        var results = (await db.ResultsAsync(edition.Id, rules, cancellationToken)).ToDictionary(
            r => r.Candidate.Id
        );
        var list = AwardList.Recommend(
            edition.Id,
            request.Report.Trim(),
            [.. request.Candidates.Select(c => Entry(c, results, rules))],
            rules,
            edition.QuotaOf,
            clock.Today,
            request.Document
        );
        await publication.CheckDeedsAsync(db, list, by, cancellationToken);
        list.Tell(ListMessages.Recommended(list, edition, clock.Now));
        return list;
    }

    private static AwardEntry Entry(
        RecommendedCandidate named,
        Dictionary<Guid, Result> results,
        RuleSets.Facts.RuleFacts rules
    )
    {
        var result = results.GetValueOrDefault(named.CandidateId);
        EveryStageRule.CheckReviewed(
            named.CandidateId,
            result is null
                ? new Dictionary<ReviewStage, int>()
                : rules.Of(result.Candidate.Kind).Weights,
            result?.Totals
        );
        var candidate = result!.Candidate;
        if (candidate.Kind is CandidateKind.Individual)
        {
            DeedsRule.Check(candidate.Id, candidate.Name, named.Deeds);
        }

        return new(
            candidate.Id,
            candidate.Name,
            candidate.Kind,
            result.Points,
            result.Rank,
            candidate.Kind is CandidateKind.Individual ? named.Deeds!.Trim() : null
        );
    }
}
