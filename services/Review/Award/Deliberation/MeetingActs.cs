using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Contracts.Rest;
using QualityAward.Review.Award.Deliberation.Rules;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第十八条: members vote, then the meeting is concluded. Each has a form of its own.</summary>
internal static class MeetingActs
{
    private const int Article = 18;

    /// <summary>All of them.</summary>
    public static ActTable<MeetingCase> Table { get; } =
        new(_ => Article, _ => MeetingRefusals.Closed());

    /// <summary>A member votes, once on each candidate and on none to stay out of.</summary>
    public static Act<MeetingCase> Vote { get; } =
        Table.Add(
            new(
                "votes",
                "表决",
                [Roles.LeadingGroup],
                found =>
                    !found.Meeting.Closed
                    && !found.PledgeMissing
                    && PresenceRule.IsPresent(found.Meeting.Present, found.By.Subject)
                    && found.Remaining.Count > 0
            )
            {
                Main = true,
                Summary = "领导小组成员表决（第十八条）",
                Note =
                    "对名单中的申报主体逐一表决。有利害关系的应当回避；未申报利害关系的不得表决（第二十二条）。",
                Consequence = "表决记录在案，每一成员对每一申报主体只投一票。",
                Told = "审议结束前，任何人看不到票数。",
                Undo = "投票后不得更改。",
                Refusal = MayNotVote,
            }
        );

    /// <summary>The votes are counted and the decision is made, or the list goes back.</summary>
    public static Act<MeetingCase> Conclude { get; } =
        Table.Add(
            new(
                "conclude",
                "结束审议",
                [Roles.Office, Roles.LeadingGroup],
                found => !found.Meeting.Closed && found.Hidden.Count == 0
            )
            {
                Summary = "结束审议，形成决定（第十八条）",
                Note =
                    "依议事规则计票：获得规定赞成比例的为通过，未获通过的须逐一说明理由；也可以将名单整体退回重新形成，但不得增加申报主体（第十八条）。",
                Consequence =
                    "按各成员表决计票形成决定，通过的名单由市质量强市办向社会公示；整体退回的，由市质量强市办组织评审专家组重新形成。",
                Told = "市质量强市办，以收件箱消息告知。",
                Undo = "结束后不能再行表决，决定不能更改。",
                // 第二十二条: who concludes gives the reasons for those who were struck, so nobody does who must not know of one of them.
                Refusal = found =>
                    found.Hidden.Count > 0
                        ? new(ParticipantRefusals.MustStandAside)
                        : MeetingRefusals.Closed(),
            }
        );

    /// <summary>A member voted on paper: 代录, counted when a second person has checked it.</summary>
    public static Act<MeetingCase> Register { get; } =
        Table.Add(
            new("register", "代录表决票", [Roles.Office], found => !found.Meeting.Closed)
            {
                Address = "/api/review/registrations",
                Note = "成员以纸质表决票表决的，对照原件登记，另一人复核后计入（第十八条）。",
                Consequence = "另一人复核后，表决票计入本次审议。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    /// <summary>The acts open to the person, and what is in their way.</summary>
    /// <param name="found">The meeting.</param>
    /// <param name="undeclared">On so many of those to vote on the person has not declared.</param>
    /// <param name="quorum">Fewest votes on a candidate; null where it does not matter.</param>
    public static IReadOnlyList<ActView> OpenTo(MeetingCase found, int undeclared, int? quorum) =>
        [
            .. Table
                .OpenTo(found.By, found)
                .Select(act =>
                    act.Verb == Vote.Verb ? act with { Obstacles = [.. Undeclared(undeclared)] }
                    : act.Verb == Conclude.Verb
                        ? act with
                        {
                            Obstacles = [.. TooFewVotes(found.Meeting, quorum)],
                        }
                    : act
                ),
        ];

    private static IEnumerable<ActObstacle> Undeclared(int count) =>
        count == 0
            ? []
            :
            [
                new(
                    $"对{count}个申报主体尚未申报利害关系，申报后方可表决。",
                    "review/declarations",
                    "申报利害关系"
                ),
            ];

    private static IEnumerable<ActObstacle> TooFewVotes(Meeting meeting, int? quorum)
    {
        var few = meeting.Candidates.Count(id =>
            meeting.Votes.Count(v => v.CandidateId == id) < quorum
        );
        return few == 0
            ? []
            :
            [
                new(
                    $"对{few}个申报主体表决的成员不足议事规则规定的{quorum}名，此时只能将名单整体退回。"
                ),
            ];
    }

    private static RefusedException MayNotVote(MeetingCase found)
    {
        if (found.Meeting.Closed)
        {
            return MeetingRefusals.Closed();
        }

        return !PresenceRule.IsPresent(found.Meeting.Present, found.By.Subject)
                ? MeetingRefusals.NotPresent()
            : found.PledgeMissing ? new(ParticipantRefusals.PledgeNotSigned)
            : found.Meeting.Candidates.Count == 0 ? MeetingRefusals.NobodyToVoteOn()
            : found.VotedOn.Count > 0 ? MeetingRefusals.AlreadyVoted(found.VotedOn)
            : new(ParticipantRefusals.MustStandAside);
    }
}
