namespace QualityAward.Identity.SignIn.Pages;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="UserName">What was typed.</param>
/// <param name="Outcome">What came of the last attempt.</param>
public sealed record SignInModel(string Back, string? UserName, PasswordOutcome? Outcome = null)
{
    /// <summary>The reason why the form came back.</summary>
    public string? Problem =>
        Outcome switch
        {
            PasswordOutcome.Wrong => "用户名或者密码不正确，请核对后重新输入。",
            PasswordOutcome.TooMany => "连续输入错误次数较多，本次未予核对，请稍候再试。",
            PasswordOutcome.Disabled => "该账户已停用。如有疑问，请联系管理员。",
            _ => null,
        };
}
