namespace QualityAward.Common;

/// <summary>Four eyes: who registered, proposed or drafted something does not check it.</summary>
public static class SecondPersonRule
{
    /// <summary>Refuses the same person.</summary>
    /// <param name="first">Who did it.</param>
    /// <param name="second">Who checks it.</param>
    /// <param name="article">Which asks for the check, if one does.</param>
    /// <exception cref="RefusedException">422 <c>second-person-needed</c>.</exception>
    public static void Check(string first, string second, int? article = null)
    {
        if (first == second)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "second-person-needed",
                    "须由他人复核",
                    "该事项须由登记人、提出人或者起草人以外的工作人员复核，本人不能复核。请交本单位其他工作人员办理。",
                    article
                )
            );
        }
    }
}
