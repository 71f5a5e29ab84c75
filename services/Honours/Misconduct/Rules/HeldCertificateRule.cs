using QualityAward.Common;
using QualityAward.Honours.Register;
using QualityAward.Honours.Subjects;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: the award that a case names is in the register, and the subject's own.</summary>
public static class HeldCertificateRule
{
    /// <param name="number">Number of the certificate, as typed.</param>
    /// <param name="honour">The award of that number; null where there is none.</param>
    /// <param name="subject">Against whom the case is opened.</param>
    /// <exception cref="RefusedException">422 <c>certificate-unknown</c>, <c>subject-mismatch</c>.</exception>
    public static void Check(string number, Honour? honour, Subject subject)
    {
        if (honour is null)
        {
            throw Refuse.ByLaw(
                "certificate-unknown",
                "没有此编号的证书",
                $"没有颁发过编号为“{number}”的证书。请核对编号；尚未获奖的不填。",
                24,
                ("field", "certificateNumber")
            );
        }

        if (!honour.IsHeldBy(subject))
        {
            throw Refuse.ByLaw(
                "subject-mismatch",
                "当事人不是该证书的持有者",
                $"编号为“{number}”的证书不是颁发给该当事人的。请核对编号和当事人的代码（证件号码）。",
                24,
                ("field", "certificateNumber")
            );
        }
    }
}
