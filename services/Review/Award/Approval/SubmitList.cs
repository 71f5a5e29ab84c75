using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Lists;

namespace QualityAward.Review.Award.Approval;

/// <summary>第十九条：the list that passed the notice is submitted to 市政府.</summary>
internal sealed class SubmitList(
    AwardListChanges changes,
    Peers peers,
    ConditionsToday conditions,
    PaperDesk papers,
    AwardClock clock
)
{
    public Task<AwardList> RunAsync(
        CaseAct on,
        SubmitForApprovalRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            AwardListActs.Submit,
            on,
            async (list, edition, token) =>
            {
                var needs = PaperNeeds.Stamped("报请审定的请示", 19);
                await papers.CheckAsync(request.Document, needs, on.By, token);
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
            },
            cancellationToken
        );
}
