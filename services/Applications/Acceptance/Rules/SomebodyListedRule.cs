using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：a list without anybody is neither consulted on nor announced.</summary>
public static class SomebodyListedRule
{
    /// <exception cref="RefusedException">The list is empty.</exception>
    public static void Check(int listed)
    {
        if (listed == 0)
        {
            throw Refuse.ByLaw(
                "list-empty",
                "名单中没有申报主体",
                "名单中没有可以办理的申报主体。请先完成复核并将可以受理的申报列入名单。",
                13
            );
        }
    }
}
