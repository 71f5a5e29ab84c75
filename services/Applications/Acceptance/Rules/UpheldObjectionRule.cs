using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：异议成立的申报主体不予受理，并说明理由。</summary>
public static class UpheldObjectionRule
{
    /// <exception cref="RefusedException">A candidate with an upheld objection is still to be accepted.</exception>
    public static void Check(IReadOnlyCollection<string> upheldAgainst)
    {
        if (upheldAgainst.Count > 0)
        {
            throw Refuse.ByLaw(
                "objection-upheld",
                "有异议成立的申报主体",
                $"公示期间对{string.Join("、", upheldAgainst)}的异议成立，请先对其作出不予受理决定并说明理由，再确定名单。",
                13,
                ("candidates", upheldAgainst)
            );
        }
    }
}
