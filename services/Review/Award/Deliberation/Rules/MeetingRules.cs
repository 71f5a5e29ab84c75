using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;

namespace QualityAward.Review.Award.Deliberation.Rules;

/// <summary>议事规则：who takes part in the meeting, and that there are enough of them.</summary>
public static class PresenceRule
{
    /// <exception cref="RefusedException"><c>quorum-missing</c>, or one named twice.</exception>
    public static void Check(IReadOnlyList<MeetingMember> present, int quorum)
    {
        if (
            present.DistinctBy(m => m.Subject).Count() != present.Count
            || present.Any(m => string.IsNullOrWhiteSpace(m.Subject))
        )
        {
            throw new RefusedException(
                Refusals.Malformed("到会成员不得重复，且应为系统内的账号。")
            );
        }

        if (present.Count < quorum)
        {
            throw MajorityRule.QuorumMissing(
                $"按照议事规则，审议须有不少于{quorum}名成员参加，目前到会{present.Count}名。",
                ("present", present.Count),
                ("quorum", quorum)
            );
        }
    }

    /// <summary>Whether somebody takes part.</summary>
    public static bool IsPresent(IReadOnlyList<MeetingMember> present, string member) =>
        present.Any(m => m.Subject == member);

    /// <exception cref="RefusedException"><c>not-present</c>.</exception>
    public static void CheckMember(IReadOnlyList<MeetingMember> present, string member)
    {
        if (!IsPresent(present, member))
        {
            throw MeetingRefusals.NotPresent();
        }
    }
}

/// <summary>议事规则：one vote a member and candidate.</summary>
public static class OneVoteRule
{
    /// <exception cref="RefusedException"><c>already-voted</c>, or the same candidate twice at once.</exception>
    public static void Check(IEnumerable<Guid> votedOn, IReadOnlyList<CandidateVote> cast)
    {
        if (
            cast.Count == 0
            || cast.DistinctBy(v => v.CandidateId).Count() != cast.Count
            || cast.Any(v => !Enum.IsDefined(v.Choice))
        )
        {
            throw new RefusedException(
                Refusals.Malformed("请对每一申报主体各投一票：赞成、反对或者弃权。")
            );
        }

        var again = votedOn.Intersect(cast.Select(v => v.CandidateId)).ToList();
        if (again.Count > 0)
        {
            throw MeetingRefusals.AlreadyVoted(again);
        }
    }
}

/// <summary>第二十二条：whoever must stay out of a case, or has not declared, does not vote on it.</summary>
public static class VoterRule
{
    /// <exception cref="RefusedException"><c>recused-voter</c>.</exception>
    public static void Check(IEnumerable<Guid> mayVoteOn, IEnumerable<CandidateVote> cast)
    {
        var barred = cast.Select(v => v.CandidateId).Except(mayVoteOn).ToList();
        if (barred.Count > 0)
        {
            throw Refuse.ByLaw(
                "recused-voter",
                "应当回避或者尚未申报利害关系",
                "参与评审工作的人员与申报主体有利害关系的应当回避；未申报利害关系的不得表决。请先完成申报，对应当回避的申报主体不参加表决。",
                22,
                ("candidates", barred)
            );
        }
    }
}

/// <summary>第十八条：a list that is sent back has its reasons.</summary>
public static class SendBackRule
{
    /// <summary>The stated reason.</summary>
    /// <exception cref="RefusedException"><c>send-back-without-reason</c>.</exception>
    public static string Check(string reason) =>
        reason.Trim() is { Length: > 0 and <= 1000 } stated
            ? stated
            : throw Refuse.ByLaw(
                "send-back-without-reason",
                "退回须说明理由",
                "将拟获奖建议名单退回的，须说明理由，不超过1000字。",
                18
            );
}
