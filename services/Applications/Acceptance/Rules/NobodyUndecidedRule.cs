using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：名单确定时，已上报而未予受理的，都应当已经作出不予受理决定并说明理由。</summary>
public static class NobodyUndecidedRule
{
    /// <param name="undecided">Reported in this edition, neither on the list nor refused.</param>
    /// <exception cref="RefusedException">Somebody would be left out in silence.</exception>
    public static void Check(int undecided)
    {
        if (undecided > 0)
        {
            throw ReasonRule.Missing(
                "有申报尚未作出决定",
                $"本届还有{undecided}件已上报的申报未列入名单，也未作出不予受理决定。请逐一作出不予受理决定并说明理由，再确定名单。",
                13,
                ("undecided", undecided)
            );
        }
    }
}
