using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor.Pages;

/// <summary>What the code page shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Outcome">What came of the last attempt.</param>
public sealed record CodeModel(string Back, PasswordOutcome? Outcome = null)
{
    /// <summary>The reason why the form came back.</summary>
    public string? Problem =>
        Outcome switch
        {
            PasswordOutcome.Wrong =>
                "验证码不正确或者已经使用。请等待新的验证码，并检查手机时间是否准确。",
            PasswordOutcome.LockedOut => "连续输入错误次数过多，账户已锁定15分钟，请稍后重试。",
            _ => null,
        };
}
