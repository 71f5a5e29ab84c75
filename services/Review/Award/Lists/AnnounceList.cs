using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Publication;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Review.Award.Approval;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Lists;

/// <summary>第十八条：the list that passed 审议 goes before the public.</summary>
internal sealed class AnnounceList(
    ReviewDb db,
    AwardListChanges changes,
    Peers peers,
    ConditionsToday conditions,
    PublicationCheck publication,
    RegulationBook regulations,
    AwardClock clock
)
{
    public Task<AwardList> RunAsync(
        CaseAct on,
        AnnounceListRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            AwardListActs.Announce,
            on,
            async (list, edition, token) =>
            {
                if (!DocumentNumber.IsValid(request.DocumentNumber))
                {
                    throw new RefusedException(
                        DocumentNumber.Malformed("documentNumber", request.DocumentNumber)
                    );
                }

                var fallen = await conditions.FallenAsync(list, [.. list.Standing], token);
                if (!request.StrikeIneligible)
                {
                    StillEligibleRule.Check(fallen);
                }

                list.StrikeIneligible(fallen.ToDictionary(s => s.CandidateId, s => s.Detail));
                await publication.CheckDeedsAsync(db, list, on.By, token);
                await PublishAsync(list, edition, request.DocumentNumber, token);
            },
            cancellationToken
        );

    private async Task PublishAsync(
        AwardList list,
        ReviewEdition edition,
        string documentNumber,
        CancellationToken cancellationToken
    )
    {
        var standing = list.Standing.ToList();
        var ids = standing.Select(e => e.CandidateId).ToList();
        var candidates = await db
            .Candidates.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var days = (
            await regulations.OfAsync(edition.RegulationVersion, cancellationToken)
        ).AwardNoticeDays;

        // Publicity could never publish a period that it cannot count, and the edition would stand still.
        await peers.RequirePeriodAsync(clock.Today, days, cancellationToken);
        list.Announce(Guid.NewGuid(), documentNumber, clock.Today);
        var contact = await db
            .RuleSets.AsNoTracking()
            .Where(rules => rules.EditionId == edition.Id && rules.State == RuleSetState.Approved)
            .Select(rules => rules.Content)
            .SingleOrDefaultAsync(cancellationToken);
        var announced = new AwardListAnnounced
        {
            SupervisionContact = contact?.SupervisorContact ?? "",
            EditionId = edition.Id.ToString(),
            EditionName = edition.Name,
            NoticeId = list.NoticeId.ToString(),
            DocumentNumber = documentNumber,
            Title = NoticeText.NoticeTitle(edition, standing.Count),
            PublishedOn = clock.Today.ToIso(),
            PeriodDays = days,
            At = Timestamp.FromDateTimeOffset(clock.Now),
        };
        announced.Paragraphs.AddRange(
            NoticeText.NoticeParagraphs(edition, [.. standing.Select(e => e.Kind)], days)
        );
        foreach (
            var entry in standing.OrderBy(e => e.Kind).ThenBy(e => e.Name, StringComparer.Ordinal)
        )
        {
            var shown = candidates[entry.CandidateId].ToPublic();
            shown.Deeds = entry.Deeds ?? "";
            announced.Candidates.Add(shown);
        }

        list.Tell(announced);
        list.Tell(ListMessages.Announced(list, edition, candidates.Values, clock.Now));
    }
}
