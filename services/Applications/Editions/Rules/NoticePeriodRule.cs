using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>第十三条、第十八条：公示不少于规定的工作日，公布当日不计。</summary>
public static class NoticePeriodRule
{
    /// <param name="article">13 for the acceptance notice, 18 for the proposed winners.</param>
    /// <param name="field">The input that holds the last day.</param>
    /// <param name="name">Name of the notice, in Chinese.</param>
    /// <param name="published">Planned day of publication.</param>
    /// <param name="plannedLastDay">Planned last day.</param>
    /// <param name="days">Working days that the regulation version asks for.</param>
    /// <param name="earliestLastDay">Last day of the shortest lawful period, as Publicity answered.</param>
    /// <exception cref="RefusedException">The planned period is shorter.</exception>
    public static void Check(
        int article,
        string field,
        string name,
        DateOnly published,
        DateOnly plannedLastDay,
        int days,
        DateOnly earliestLastDay
    )
    {
        if (plannedLastDay >= earliestLastDay)
        {
            return;
        }

        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "notice-period-too-short",
                "公示期不足",
                $"{name}自{published.ToChinese()}公布，公示不少于{days}个工作日，公布当日不计，最早于{earliestLastDay.ToChinese()}期满；日程所列期满日为{plannedLastDay.ToChinese()}。",
                Article: article,
                Facts: new Dictionary<string, object?>
                {
                    ["field"] = field,
                    ["published"] = published.ToIso(),
                    ["days"] = days,
                    ["plannedLastDay"] = plannedLastDay.ToIso(),
                    ["earliestLastDay"] = earliestLastDay.ToIso(),
                }
            )
        );
    }
}
