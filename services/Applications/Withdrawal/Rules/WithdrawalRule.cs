using QualityAward.Common;

namespace QualityAward.Applications.Withdrawal.Rules;

/// <summary>
/// 第三条、第四条: an edition is withdrawn with a reason that is published, and only until the 受理名单 is before the public:
/// whoever stands there has a right to the review, and an edition without anybody worthy ends by 宁缺毋滥.
/// </summary>
public static class WithdrawalRule
{
    private const int LongestReason = 500;

    /// <exception cref="RefusedException">422 <c>reasons-missing</c>.</exception>
    public static void CheckReason(string? reason)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason })
        {
            throw ReasonRule.Missing(
                "请写明撤回届次的理由",
                $"请写明撤回届次的理由（1至{LongestReason}字），随公告公布。",
                3,
                ("field", "reason"),
                ("limit", LongestReason)
            );
        }
    }

    /// <param name="announced">The 受理名单 has been before the public.</param>
    /// <exception cref="RefusedException">422 <c>edition-under-review</c>.</exception>
    public static void Check(bool announced)
    {
        if (announced)
        {
            throw Refuse.ByLaw(
                "edition-under-review",
                "本届已经公示受理名单",
                "受理名单公示后，届次不得撤回。没有符合条件的对象的，按照宁缺毋滥的原则办结本届。",
                3
            );
        }
    }
}
