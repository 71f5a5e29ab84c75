using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.SecondFactor.Pages;

/// <summary>What the enrolment page shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Account">Whose authenticator.</param>
/// <param name="Secret">The new secret.</param>
/// <param name="Draft">The secret, sealed, for the form.</param>
/// <param name="AsksPassword">The person is signed in already and gives the password once more.</param>
/// <param name="Fault">Why the form came back.</param>
public sealed record EnrolModel(
    string Back,
    Account Account,
    byte[] Secret,
    string Draft,
    bool AsksPassword = false,
    EnrolFault? Fault = null
)
{
    private const string Issuer = "攀枝花市政府质量奖";

    /// <summary>Said above the form.</summary>
    public string? Problem =>
        Fault switch
        {
            EnrolFault.Code => "验证码不正确。请检查手机时间是否准确，并输入当前显示的验证码。",
            EnrolFault.Password => "当前密码不正确，或者连续输入错误次数过多，请核对后重试。",
            _ => null,
        };

    /// <summary>For typing, in groups of four.</summary>
    public string Typed =>
        string.Join(' ', Base32.Encode(Secret).Chunk(4).Select(c => new string(c)));

    /// <summary>What the picture says (the key URI format that authenticator apps share).</summary>
    public string Uri =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"{Issuer}:{Account.UserName}")}"
        + $"?secret={Base32.Encode(Secret)}&issuer={System.Uri.EscapeDataString(Issuer)}";
}

/// <summary>Why an authenticator was not set up.</summary>
public enum EnrolFault
{
    /// <summary>The app's code was wrong.</summary>
    Code,

    /// <summary>The password was wrong, or was not looked at after too many wrong ones.</summary>
    Password,
}
