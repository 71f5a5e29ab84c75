using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: who is cultivated can only be meant for an edition whose filing is not over.</summary>
internal static class PlannedEditionRule
{
    private const int Last = 99;

    /// <summary>Checks the number of an edition.</summary>
    /// <param name="planned">第几届.</param>
    /// <param name="latest">The latest edition that stands; null before the first.</param>
    /// <param name="today">Award day.</param>
    /// <exception cref="RefusedException">422 <c>planned-edition-past</c>.</exception>
    public static void Check(int planned, Edition? latest, DateOnly today)
    {
        var first = latest switch
        {
            null => 1,
            _ when today > latest.Schedule.FilingTo => latest.Ordinal + 1,
            _ => latest.Ordinal,
        };
        if (planned < first || planned > Last)
        {
            throw Refuse.ByLaw(
                "planned-edition-past",
                "计划申报的届次有误",
                $"计划申报的届次应为第{ChineseNumerals.Of(first)}届或者以后的届次，最多第{ChineseNumerals.Of(Last)}届；申报期限已过的届次不能再列入计划。",
                8,
                ("field", "plannedEdition"),
                ("first", first)
            );
        }
    }

    /// <summary>Who is meant to be recommended is meant for an edition.</summary>
    /// <exception cref="RefusedException">422 <c>planned-edition-missing</c>.</exception>
    public static void CheckKept(CultivationState state, int? planned)
    {
        if (state is CultivationState.Recommending && planned is null)
        {
            throw Refuse.ByLaw(
                "planned-edition-missing",
                "请填写计划申报的届次",
                "已列为拟推荐的，应当写明计划申报的届次；尚未确定的，请先退回辅导。",
                8,
                ("field", "plannedEdition")
            );
        }
    }
}
