using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第十八条：opens the meeting, takes the votes, closes it.</summary>
internal sealed class DeliberationDesk(
    ReviewDb db,
    Voters voters,
    PaperDesk papers,
    AwardClock clock
)
{
    public Task<Meeting> OpenAsync(
        Guid listId,
        OpenDeliberationRequest request,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var list = await db.LockListAsync(listId, token);
                var rules = await db.ApprovedRulesAsync(list.EditionId, token);
                if (await db.Meetings.AnyAsync(m => m.AwardListId == listId && !m.Closed, token))
                {
                    throw Refuse.ByState(
                        "deliberation-open",
                        "审议正在进行",
                        "该名单的审议已经开始，尚未结束。请在已开始的审议中办理。",
                        18
                    );
                }

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
            ct
        );

    /// <param name="meetingId">The meeting.</param>
    /// <param name="member">Who votes.</param>
    /// <param name="votes">The votes.</param>
    /// <param name="registration">The 代录, where it voted on paper.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Meeting> VoteAsync(
        Guid meetingId,
        AwardUser member,
        IReadOnlyList<CandidateVote> votes,
        Guid? registration,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var meeting = await db.LockMeetingAsync(meetingId, token);
                NameOnListRule.Check(meeting.Candidates, votes.Select(v => v.CandidateId));
                VoterRule.Check(
                    await voters.MayVoteOnAsync(
                        member,
                        meeting.EditionId,
                        meeting.Candidates,
                        token
                    ),
                    votes
                );
                meeting.Vote(member.Subject, votes, clock.Now, registration);
                await db.SaveChangesAsync(token);
                return meeting;
            },
            ct
        );

    public async Task<Meeting> ConcludeAsync(
        Guid meetingId,
        CloseDeliberationRequest request,
        AwardUser by,
        Action<Meeting> match,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Minutes, 18, by, ct);
        return await db.InTransaction(
            async token =>
            {
                var meeting = await db.LockMeetingAsync(meetingId, token);
                match(meeting);
                await RequireNoRecusalAsync(meeting, by, token);
                var list = await db.LockListAsync(meeting.AwardListId, token);
                var edition = await db.Editions.SingleAsync(e => e.Id == list.EditionId, token);
                var rules = await db.ApprovedRulesAsync(edition.Id, token);
                if (rules.PaperActs.Contains(StampedActs.Minutes))
                {
                    StampedPaperRule.Check(
                        request.Minutes,
                        PaperNeeds.Stamped("会议纪要", 18),
                        clock.Today
                    );
                }

                meeting.Conclude(list, request, rules);
                list.Tell(
                    ListMessages.Deliberated(list, edition, meeting.Id, meeting.HeldOn, clock.Now)
                );
                await db.SaveChangesAsync(token);
                return meeting;
            },
            ct
        );
    }

    // 第二十二条: who concludes gives the reasons for those who were struck, so nobody does who must not know of one of them.
    private async Task RequireNoRecusalAsync(Meeting meeting, AwardUser by, CancellationToken ct)
    {
        if ((await voters.HiddenFromAsync(by, meeting.Candidates, ct)).Count > 0)
        {
            throw new RefusedException(ParticipantRefusals.MustStandAside);
        }
    }
}
