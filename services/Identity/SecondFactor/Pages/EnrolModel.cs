using QualityAward.Identity.People;

namespace QualityAward.Identity.SecondFactor.Pages;

/// <summary>What the enrolment page shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Account">Whose authenticator.</param>
/// <param name="Secret">The new secret.</param>
/// <param name="Draft">The secret, sealed, for the form.</param>
/// <param name="Wrong">The last code was wrong.</param>
public sealed record EnrolModel(
    string Back,
    Account Account,
    byte[] Secret,
    string Draft,
    bool Wrong = false
)
{
    private const string Issuer = "攀枝花市政府质量奖";

    /// <summary>For typing, in groups of four.</summary>
    public string Typed =>
        string.Join(' ', Base32.Encode(Secret).Chunk(4).Select(c => new string(c)));

    /// <summary>What the picture says (the key URI format that authenticator apps share).</summary>
    public string Uri =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"{Issuer}:{Account.UserName}")}"
        + $"?secret={Base32.Encode(Secret)}&issuer={System.Uri.EscapeDataString(Issuer)}";
}
