using QualityAward.Common;
using QualityAward.Common.Codes;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十七条: only an accident of 较大 or worse leads to revocation.</summary>
public static class LargerAccidentRule
{
    /// <exception cref="RefusedException">422 <c>below-larger</c>.</exception>
    public static void Check(AccidentGrade? grade)
    {
        if (grade?.IsLargerOrWorse() is not true)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "below-larger",
                    "不属于较大以上事故",
                    $"该记录为{grade?.ChineseName() ?? "非事故记录"}，只有较大以上事故才能依据第二十七条报市政府撤销。",
                    Article: 27
                )
            );
        }
    }
}
