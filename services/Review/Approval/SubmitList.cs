using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Approval.Rules;
using QualityAward.Review.Editions;
using QualityAward.Review.Lists;
using QualityAward.Review.Papers;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Approval;

/// <summary>第十九条：the list that passed the notice is submitted to 市政府.</summary>
internal sealed class SubmitList(ReviewDb db, Peers peers, PaperDesk papers, AwardClock clock)
{
    public async Task<AwardList> RunAsync(
        Guid id,
        SubmitForApprovalRequest request,
        AwardUser by,
        Action<AwardList, ReviewEdition> match,
        CancellationToken ct
    )
    {
        var seen = await db.AwardLists.RequireAsync(id, ct);
        seen.Require(AwardListState.Announced);
        StampedPaperRule.Check(request.Document, clock.Today, 19);
        await papers.CheckAsync(request.Document, by, ct);

        var upheld = await peers.UpheldAsync(seen.NoticeId!.Value, ct);
        var rest = seen.Standing.Where(e => !upheld.Contains(e.CandidateId)).ToList();
        await peers.RequireNotSuspendedAsync(rest, ct);
        var stopped = await peers.IneligibleAsync(rest, ct);
        if (!request.StrikeIneligible)
        {
            StillEligibleRule.Check(stopped);
        }

        return await db.InTransaction(
            async token =>
            {
                var list = await db.AwardLists.RequireAsync(id, token);
                var edition = await db.Editions.SingleAsync(e => e.Id == list.EditionId, token);
                match(list, edition);
                list.Require(AwardListState.Announced);
                list.Note(new("notice", $"closed, upheld={upheld.Count}", clock.Now));
                list.Note(new("suspended", "none", clock.Now));
                list.Note(AnnounceList.Answered(stopped, clock.Now));
                list.StrikeIneligible(stopped.ToDictionary(s => s.CandidateId, s => s.Detail));
                list.Submit(request.Document, upheld, clock.Today);
                list.Tell(ListMessages.Submitted(list, edition, clock.Now));
                await db.SaveChangesAsync(token);
                return list;
            },
            ct
        );
    }
}
