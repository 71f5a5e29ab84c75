using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Common.Transparency;

/// <summary>
/// A salted commitment to a value: all that the transparency log learns of personal or secret data
/// (<c>SHA-256(salt ‖ value)</c>). Who owns the value keeps the salt beside it, and can open the commitment later.
/// </summary>
/// <param name="Salt">Random, 16 bytes, one for each commitment.</param>
/// <param name="Value">As it stands in a leaf: <c>sha256:</c> and 64 hexadecimal digits.</param>
public sealed record Commitment(byte[] Salt, string Value)
{
    private const int SaltBytes = 16;

    /// <summary>Commits to a value under a fresh salt.</summary>
    public static Commitment To(string value)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new(salt, Digest(salt, value));
    }

    /// <summary>Whether this commitment was made to <paramref name="value"/>.</summary>
    public bool IsTo(string value) => Digest(Salt, value) == Value;

    private static string Digest(byte[] salt, string value) =>
        "sha256:"
        + Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]));
}
