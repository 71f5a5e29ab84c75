using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Approval;

/// <summary>第十九条、第二十条：市政府 decides, itself or on paper that the office registers.</summary>
internal sealed class DecideAward(
    ReviewDb db,
    AwardListChanges changes,
    ConditionsToday conditions,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <param name="on">The list.</param>
    /// <param name="request">The decision.</param>
    /// <param name="registration">The 代录, where 市政府 decided on paper.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<AwardList> RunAsync(
        CaseAct on,
        DecideAwardRequest request,
        Guid? registration,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            AwardListActs.Decide,
            on,
            async (list, edition, token) =>
            {
                if (request.RewardYuan is < 0)
                {
                    throw new RefusedException(Refusals.Malformed("奖励金额不得为负数。"));
                }

                var needs = PaperNeeds.Stamped("市政府的表扬决定", 19);
                await papers.CheckAsync(request.Document, needs, on.By, token);
                var named = list.Named(request.AwardedIds);

                // 第十九条: 暂缓 and a lost condition stop the decision too, also when they came after 报请审定.
                await conditions.RequireNotSuspendedAsync(list, named, token);
                StillEligibleRule.Check(await conditions.FallenAsync(list, named, token));
                list.Decide(
                    request.Document,
                    request.AwardedIds,
                    clock.Today,
                    request.DecidedOn,
                    request.RewardYuan,
                    registration
                );
                await TellAsync(list, edition, token);
            },
            cancellationToken
        );

    private async Task TellAsync(
        AwardList list,
        ReviewEdition edition,
        CancellationToken cancellationToken
    )
    {
        var ids = list.Awarded;
        var candidates = await db
            .Candidates.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var awarded = list.Awarded.Select(id => candidates[id]).ToList();
        var kinds = awarded.Select(c => c.Kind).ToList();
        var noticeId = Guid.NewGuid();
        var decided = new AwardDecided
        {
            EditionId = edition.Id.ToString(),
            EditionName = edition.Name,
            EditionOrdinal = edition.Ordinal,
            DocumentNumber = list.Decision!.DocumentNumber,
            DecidedOn = list.DecidedOn!.Value.ToIso(),
            RegulationVersion = edition.RegulationVersion,
            NoticeId = noticeId.ToString(),
            Title = NoticeText.DecisionTitle(edition, awarded.Count),
            At = Timestamp.FromDateTimeOffset(clock.Now),
        };
        decided.Paragraphs.AddRange(NoticeText.DecisionParagraphs(edition, kinds, list.RewardYuan));
        var deeds = list.Entries.ToDictionary(e => e.CandidateId, e => e.Deeds);
        foreach (var candidate in awarded)
        {
            var shown = candidate.ToPublic();
            shown.Deeds = deeds[candidate.Id] ?? "";
            decided.Awarded.Add(
                new AwardedCandidate
                {
                    Candidate = shown,
                    ApplicantUnit = candidate.ApplicantUnit,
                    CreditCode = candidate.CreditCode,
                    SubjectKey = candidate.SubjectKey,
                    RewardYuan = list.RewardYuan ?? 0,
                }
            );
        }

        list.Tell(decided);
        list.Tell(ListMessages.Decided(list, edition, awarded, noticeId, clock.Now));
    }
}
