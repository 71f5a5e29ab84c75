using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: promotion is no business.</summary>
internal static class NoProfitRule
{
    /// <exception cref="RefusedException">422 <c>promotion-profit-not-excluded</c>.</exception>
    public static void Check(SubmitPromotionReportRequest request)
    {
        if (!request.NoProfit)
        {
            throw Refuse.ByLaw(
                "promotion-profit-not-excluded",
                "未确认没有营利性活动",
                "获奖组织和个人不得借推广名义从事任何营利性活动。请核对后确认；有收费等情形的，先行纠正并向市质量强市办说明。",
                30,
                ("field", "noProfit")
            );
        }
    }
}

/// <summary>The last day lies in the year after the one that is reported on, and ahead.</summary>
internal static class PromotionDueRule
{
    /// <exception cref="RefusedException">422 <c>promotion-due-wrong</c>.</exception>
    public static void Check(int year, DateOnly dueOn, DateOnly today)
    {
        if (dueOn.Year != year + 1 || dueOn < today)
        {
            throw Refuse.ByLaw(
                "promotion-due-wrong",
                "报告期限有误",
                $"{year}年度推广情况的报告期限应在{year + 1}年内，且不早于今天。",
                30,
                ("field", "dueOn")
            );
        }
    }
}
