using QualityAward.Common;

namespace QualityAward.Review.Award.Lists.Rules;

/// <summary>第四条：no list of an edition is longer than its quota. A place may stay vacant (第三条：宁缺毋滥).</summary>
public static class ListQuotaRule
{
    /// <exception cref="RefusedException"><c>over-quota</c>.</exception>
    public static void Check(CandidateKind kind, int count, int quota)
    {
        if (count > quota)
        {
            throw Refuse.ByLaw(
                "over-quota",
                "名单超出本届名额",
                $"本届{kind.ChineseQuota(quota)}，名单中有{kind.ChineseQuota(count)}。请减少后重新提交；名额可以空缺。",
                4,
                ("kind", kind),
                ("count", count),
                ("quota", quota)
            );
        }
    }
}

/// <summary>第六条、第十八条：recommended only from the points that the approved rules set.</summary>
public static class FloorRule
{
    /// <exception cref="RefusedException"><c>below-floor</c>.</exception>
    public static void Check(Guid candidate, string name, decimal composite, decimal floor)
    {
        if (composite < floor)
        {
            throw Refuse.ByLaw(
                "below-floor",
                "综合得分未达到推荐的最低分",
                $"{name}的综合得分未达到评审规则规定的最低分{floor:0.##}分，不得列入拟获奖建议名单。宁缺毋滥，名额可以空缺。",
                18,
                ("candidate", candidate)
            );
        }
    }
}
