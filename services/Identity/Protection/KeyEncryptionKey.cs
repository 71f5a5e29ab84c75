using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Identity.Protection;

/// <summary>
/// The key that wraps every secret in Identity's database (AES-256-GCM): signing keys, Data Protection keys, shared
/// secrets of authenticators. Without it a copy of the database is of no use.
/// </summary>
public sealed class KeyEncryptionKey
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;
    private readonly byte[] _macKey;

    /// <summary>A key of 32 bytes.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public KeyEncryptionKey(byte[] key)
    {
        if (key.Length != 32)
        {
            throw new ArgumentException("The key-encryption key has 32 bytes.", nameof(key));
        }
        _key = key;
        _macKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "mac"u8.ToArray());
    }

    /// <summary>Wraps a secret for one purpose.</summary>
    public byte[] Wrap(string purpose, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[NonceBytes + TagBytes + secret.Length];
        var nonce = wrapped.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(
            nonce,
            secret,
            wrapped.AsSpan(NonceBytes + TagBytes),
            wrapped.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(purpose)
        );
        return wrapped;
    }

    /// <summary>Unwraps what was wrapped for the same purpose.</summary>
    /// <exception cref="CryptographicException">Wrapped by another key, for another purpose, or changed.</exception>
    public byte[] Unwrap(string purpose, ReadOnlySpan<byte> wrapped)
    {
        var secret = new byte[wrapped.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(
            wrapped[..NonceBytes],
            wrapped[(NonceBytes + TagBytes)..],
            wrapped[NonceBytes..(NonceBytes + TagBytes)],
            secret,
            Encoding.UTF8.GetBytes(purpose)
        );
        return secret;
    }

    /// <summary>A keyed hash, hexadecimal: compares secrets without storing them.</summary>
    public string Mac(string purpose, string value) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(_macKey, Encoding.UTF8.GetBytes($"{purpose}\n{value}"))
        );
}
