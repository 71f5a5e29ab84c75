using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Deliberation.Rules;

/// <summary>第十八条：领导小组 decides on the names of the list only.</summary>
public static class NameOnListRule
{
    /// <exception cref="RefusedException"><c>name-not-on-list</c>.</exception>
    public static void Check(IEnumerable<Guid> list, IEnumerable<Guid> named)
    {
        var strangers = named.Except(list).ToList();
        if (strangers.Count > 0)
        {
            throw Refuse.ByLaw(
                "name-not-on-list",
                "不在拟获奖建议名单上",
                "领导小组对评审形成的拟获奖建议名单进行审议，可以通过、去除或者退回，不得增加名单以外的申报主体。",
                18,
                ("candidates", strangers)
            );
        }
    }
}

/// <summary>议事规则：quorum and majority of the approved rule set.</summary>
public static class MajorityRule
{
    /// <summary>Whether the candidate is approved: more than the given share of the votes cast are 赞成.</summary>
    public static bool IsApproved(int votesFor, int votesCast, int majorityPercent) =>
        votesCast > 0 && votesFor * 100 > votesCast * majorityPercent;

    /// <exception cref="RefusedException"><c>quorum-missing</c>: too few votes on a candidate.</exception>
    public static void CheckQuorum(Guid candidate, int votesCast, int quorum)
    {
        if (votesCast < quorum)
        {
            throw QuorumMissing(
                $"按照议事规则，每一申报主体须有不少于{quorum}名成员参加表决，目前为{votesCast}名。请待成员表决后再结束审议。",
                ("candidate", candidate),
                ("votes", votesCast),
                ("quorum", quorum)
            );
        }
    }

    /// <summary>Too few members at the meeting, or too few votes on a candidate.</summary>
    internal static RefusedException QuorumMissing(
        string detail,
        params (string Key, object? Value)[] facts
    ) => Refuse.ByLaw("quorum-missing", "未达到议事规则规定的人数", detail, 18, facts);
}

/// <summary>第十八条：a struck name, or a list sent back, has its reasons.</summary>
public static class StrikeReasonRule
{
    /// <exception cref="RefusedException"><c>strike-without-reason</c>.</exception>
    public static void Check(IEnumerable<Guid> struck, IReadOnlyList<StrikeReason> reasons)
    {
        var missing = struck
            .Where(id => !reasons.Any(r => r.CandidateId == id && r.Reason.Trim().Length > 0))
            .ToList();
        if (missing.Count > 0)
        {
            throw Refuse.ByLaw(
                "strike-without-reason",
                "未通过的申报主体须说明理由",
                "经审议未通过的，须逐一说明理由。请补充理由后再结束审议。",
                18,
                ("candidates", missing)
            );
        }
    }
}
