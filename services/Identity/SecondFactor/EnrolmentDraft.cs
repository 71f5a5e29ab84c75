using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace QualityAward.Identity.SecondFactor;

/// <summary>A secret that is shown but not yet proved travels in the form, sealed for its account and a short time.</summary>
internal static class EnrolmentDraft
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static string Seal(IDataProtectionProvider protection, Guid accountId, byte[] secret) =>
        Convert.ToBase64String(Protector(protection, accountId).Protect(secret, Lifetime));

    /// <summary>The secret; null when it was sealed for somebody else, too long ago, or changed.</summary>
    public static byte[]? Open(IDataProtectionProvider protection, Guid accountId, string? draft)
    {
        try
        {
            return Protector(protection, accountId)
                .Unprotect(Convert.FromBase64String(draft ?? ""));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(
        IDataProtectionProvider protection,
        Guid accountId
    ) =>
        protection
            .CreateProtector("authenticator-draft", $"{accountId}")
            .ToTimeLimitedDataProtector();
}
