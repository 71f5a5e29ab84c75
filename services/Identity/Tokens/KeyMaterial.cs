using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.Tokens;

/// <summary>Makes keys and turns their records into what the token library takes.</summary>
public static class KeyMaterial
{
    /// <summary>A new key of this use, wrapped.</summary>
    public static KeyRecord Make(KeyUse use, KeyLife life, SecretBox wrapping, DateTimeOffset now)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));
        return new(id, use, wrapping.Wrap(PurposeOf(use, id), NewSecret(use)), now, life);
    }

    /// <summary>The key of a signing record.</summary>
    public static SigningCredentials Signing(KeyRecord record, SecretBox wrapping)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Unwrap(record, wrapping), out _);
        return new(new RsaSecurityKey(rsa) { KeyId = record.Id }, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>The key of an encryption record.</summary>
    public static EncryptingCredentials Encryption(KeyRecord record, SecretBox wrapping) =>
        new(
            new SymmetricSecurityKey(Unwrap(record, wrapping)) { KeyId = record.Id },
            SecurityAlgorithms.Aes256KW,
            SecurityAlgorithms.Aes256CbcHmacSha512
        );

    private static byte[] NewSecret(KeyUse use)
    {
        if (use is KeyUse.Encryption)
        {
            return RandomNumberGenerator.GetBytes(32);
        }
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKey();
    }

    private static byte[] Unwrap(KeyRecord record, SecretBox wrapping) =>
        wrapping.Unwrap(PurposeOf(record.Use, record.Id), record.Wrapped);

    private static string PurposeOf(KeyUse use, string id) => $"token-{use}/{id}";
}
