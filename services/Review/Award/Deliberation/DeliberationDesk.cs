using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第十八条：opens the meeting, takes the votes, closes it.</summary>
internal sealed class DeliberationDesk(
    ReviewDb db,
    MeetingAnswer answer,
    Voters voters,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Opens a meeting on a list that waits for one.</summary>
    public Task<Meeting> OpenAsync(
        Guid listId,
        OpenDeliberationRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var list = await db.LockListAsync(listId, token);
                AwardListActs.Deliberate.Require(list);
                if (await db.IsInDeliberationAsync(listId, token))
                {
                    throw AwardListRefusals.InDeliberation();
                }

                if (request.AwardListId != listId)
                {
                    throw new RefusedException(
                        Refusals.Malformed("awardListId 应与地址中的名单一致。")
                    );
                }

                var rules = await db.ApprovedRulesAsync(list.EditionId, token);
                var meeting = Meeting.Open(
                    list,
                    request.HeldOn,
                    request.Present,
                    rules.Quorum,
                    clock.Today
                );
                db.Add(meeting);
                await db.SaveChangesAsync(token);
                return meeting;
            },
            cancellationToken
        );

    /// <summary>A member votes.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="member">Who votes.</param>
    /// <param name="votes">The votes.</param>
    /// <param name="registration">The 代录, where it voted on paper.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<MeetingCase> VoteAsync(
        Guid meetingId,
        AwardUser member,
        IReadOnlyList<CandidateVote> votes,
        Guid? registration,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var meeting = await db.LockMeetingAsync(meetingId, token);
                var found = await answer.CaseAsync(meeting, member, token);
                MeetingActs.Vote.Require(found);
                NameOnListRule.Check(meeting.Candidates, votes.Select(v => v.CandidateId));
                VoterRule.Check(
                    await voters.DeclaredAsync(member, meeting.Candidates, token),
                    votes
                );
                meeting.Vote(member.Subject, votes, clock.Now, registration);
                await db.SaveChangesAsync(token);
                return await answer.CaseAsync(meeting, member, token);
            },
            cancellationToken
        );

    /// <summary>Counts the votes and closes the meeting; the list follows.</summary>
    public Task<MeetingCase> ConcludeAsync(
        CaseAct on,
        CloseDeliberationRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var meeting = await db.LockMeetingAsync(on.Id, token);
                var found = await answer.CaseAsync(meeting, on.By, token);
                var now = await answer.ViewAsync(found, token);
                on.Seen?.Ensure(meeting.Version, () => now);
                MeetingActs.Conclude.Require(found);
                var list = await db.LockListAsync(meeting.AwardListId, token);
                var edition = await db.Editions.SingleAsync(e => e.Id == list.EditionId, token);
                var rules = await db.ApprovedRulesAsync(edition.Id, token);
                var needs = rules.PaperActs.Contains(StampedActs.Minutes)
                    ? PaperNeeds.Stamped("会议纪要", 18)
                    : PaperNeeds.Any(18);
                await papers.CheckAsync(request.Minutes, needs, on.By, token);
                meeting.Conclude(list, request, rules);
                list.Tell(
                    ListMessages.Deliberated(list, edition, meeting.Id, meeting.HeldOn, clock.Now)
                );
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
