using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Review.Award.Deliberation.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第六条、第十八条：a meeting of 领导小组 on a 拟获奖建议名单; each member votes once on each candidate.</summary>
public sealed class Meeting : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private readonly List<MemberVote> _votes = [];

    private Meeting() { } // EF Core

    /// <summary>The list.</summary>
    public Guid AwardListId { get; private init; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Day of the meeting.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>Members who take part.</summary>
    public IReadOnlyList<MeetingMember> Present { get; private init; } = [];

    /// <summary>The candidates voted on: the list's, none added.</summary>
    public IReadOnlyList<Guid> Candidates { get; private init; } = [];

    /// <summary>Whether it is over.</summary>
    public bool Closed { get; private set; }

    /// <summary>会议纪要.</summary>
    public PaperDocument? Minutes { get; private set; }

    /// <summary>Why the whole list went back.</summary>
    public string? SendBackReason { get; private set; }

    /// <summary>So many votes were cast; written with each, so that the root changes.</summary>
    public int VotesCast { get; private set; }

    /// <summary>The votes.</summary>
    public IReadOnlyList<MemberVote> Votes => _votes;

    /// <summary>Opens the 审议 of a recommended list.</summary>
    /// <exception cref="RefusedException">The list stands elsewhere, too few are present, or the day lies ahead or before the list.</exception>
    public static Meeting Open(
        AwardList list,
        DateOnly heldOn,
        IReadOnlyList<MeetingMember> present,
        int quorum,
        DateOnly today
    )
    {
        AwardListActs.Deliberate.Require(list);
        MeetingDayRule.Check(heldOn, list.RecommendedOn, today, 18);
        PresenceRule.Check(present, quorum);
        return new()
        {
            Id = Guid.NewGuid(),
            AwardListId = list.Id,
            EditionId = list.EditionId,
            HeldOn = heldOn,
            Present = present,
            Candidates = [.. list.Entries.Select(e => e.CandidateId)],
        };
    }

    /// <summary>A member votes.</summary>
    /// <exception cref="RefusedException">Over, not present, a name not on the list, or voted already.</exception>
    public void Vote(
        string member,
        IReadOnlyList<CandidateVote> cast,
        DateTimeOffset now,
        Guid? registration = null
    )
    {
        RequireOpen();
        PresenceRule.CheckMember(Present, member);
        NameOnListRule.Check(Candidates, cast.Select(v => v.CandidateId));
        OneVoteRule.Check(_votes.Where(v => v.Member == member).Select(v => v.CandidateId), cast);
        _votes.AddRange(
            cast.Select(v => new MemberVote
            {
                MeetingId = Id,
                Member = member,
                CandidateId = v.CandidateId,
                Choice = v.Choice,
                CastAt = now,
                Registration = registration,
            })
        );
        VotesCast = _votes.Count;
    }

    /// <summary>Counts and closes; the list follows.</summary>
    /// <exception cref="RefusedException">Over, quorum missing, or reasons missing.</exception>
    public void Conclude(AwardList list, CloseDeliberationRequest outcome, RuleFacts rules)
    {
        RequireOpen();
        MeetingDayRule.CheckMinutes(HeldOn, outcome.Minutes?.Date, 18);
        if (outcome.SendBackReason is { } reason)
        {
            SendBackReason = SendBackRule.Check(reason);
            list.SendBack();
        }
        else
        {
            list.Approve(Struck(rules), outcome.Strikes);
        }

        Minutes = outcome.Minutes;
        Closed = true;
    }

    /// <summary>The votes of one kind on a candidate.</summary>
    public int Count(Guid candidate, VoteChoice choice) =>
        _votes.Count(v => v.CandidateId == candidate && v.Choice == choice);

    private List<Guid> Struck(RuleFacts rules)
    {
        var struck = new List<Guid>();
        foreach (var candidate in Candidates)
        {
            var cast = _votes.Count(v => v.CandidateId == candidate);
            MajorityRule.CheckQuorum(candidate, cast, rules.Quorum);
            if (
                !MajorityRule.IsApproved(
                    Count(candidate, VoteChoice.For),
                    cast,
                    rules.MajorityPercent
                )
            )
            {
                struck.Add(candidate);
            }
        }

        return struck;
    }

    private void RequireOpen()
    {
        if (Closed)
        {
            throw MeetingRefusals.Closed();
        }
    }
}
