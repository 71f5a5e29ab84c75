using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>代录: who registered an act from paper does not check it.</summary>
public static class SecondPersonRule
{
    /// <summary>Refuses the same person.</summary>
    /// <exception cref="RefusedException"><c>second-person-needed</c>.</exception>
    public static void Check(string registeredBy, string checkedBy)
    {
        if (registeredBy == checkedBy)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "second-person-needed",
                    "须由他人复核",
                    "代录的事项须由本单位另一名工作人员对照纸质材料复核，登记人本人不能复核。"
                )
            );
        }
    }
}
