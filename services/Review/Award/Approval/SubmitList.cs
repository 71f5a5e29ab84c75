using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Approval;

/// <summary>第十九条：the list that passed the notice is submitted to 市政府.</summary>
internal sealed class SubmitList(
    ReviewDb db,
    Peers peers,
    ConditionsToday conditions,
    PaperDesk papers,
    AwardClock clock
)
{
    public async Task<AwardList> RunAsync(
        Guid id,
        SubmitForApprovalRequest request,
        AwardUser by,
        Action<AwardList, ReviewEdition> match,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Document, PaperNeeds.Stamped("报请审定的请示", 19), by, ct);
        return await db.InTransaction(
            async token =>
            {
                var list = await db.LockListAsync(id, token);
                var edition = await db.Editions.SingleAsync(e => e.Id == list.EditionId, token);
                match(list, edition);
                list.Require(AwardListState.Announced);
                var (lastDay, upheld) = await peers.CleanNoticeAsync(list.NoticeId!.Value, token);
                SubmissionDayRule.Check(request.Document.Date, lastDay);
                list.Note(new("notice", $"closed, upheld={upheld.Count}", clock.Now));
                var rest = list.Standing.Where(e => !upheld.Contains(e.CandidateId)).ToList();
                await conditions.RequireNotSuspendedAsync(list, rest, token);
                var fallen = await conditions.FallenAsync(list, rest, token);
                if (!request.StrikeIneligible)
                {
                    StillEligibleRule.Check(fallen);
                }

                list.StrikeIneligible(fallen.ToDictionary(s => s.CandidateId, s => s.Detail));
                list.Submit(request.Document, upheld, clock.Today);
                list.Tell(ListMessages.Submitted(list, edition, clock.Now));
                await db.SaveChangesAsync(token);
                return list;
            },
            ct
        );
    }
}
