using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.Deliberation.Rules;

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
