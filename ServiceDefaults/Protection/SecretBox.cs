using System.Security.Cryptography;
using System.Text;

namespace QualityAward.ServiceDefaults.Protection;

/// <summary>
/// A key-encryption key and what it does (AES-256-GCM): it wraps every secret a service keeps in its database – signing
/// keys, keys of files, identity numbers. Without it a copy of the database is of no use.
/// </summary>
public sealed class SecretBox
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;
    private readonly byte[] _macKey;

    /// <summary>A key of 32 bytes.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public SecretBox(byte[] key)
    {
        if (key.Length != 32)
        {
            throw new ArgumentException("The key-encryption key has 32 bytes.", nameof(key));
        }

        _key = key;
        _macKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "mac"u8.ToArray());
        var id = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 8, info: "key id"u8.ToArray());
        KeyId = Convert.ToHexStringLower(id);
    }

    /// <summary>Names the key without telling it; stored beside what it wrapped.</summary>
    public string KeyId { get; }

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
        if (wrapped.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("Too short to be a wrapped secret.");
        }

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

    /// <summary>Wraps a text, e.g. an identity number, for one purpose.</summary>
    public byte[] WrapText(string purpose, string text) =>
        Wrap(purpose, Encoding.UTF8.GetBytes(text));

    /// <summary>Unwraps a text that was wrapped for the same purpose.</summary>
    /// <exception cref="CryptographicException">Wrapped by another key, for another purpose, or changed.</exception>
    public string UnwrapText(string purpose, ReadOnlySpan<byte> wrapped) =>
        Encoding.UTF8.GetString(Unwrap(purpose, wrapped));

    /// <summary>A keyed hash, hexadecimal: compares secrets without storing them.</summary>
    public string Mac(string purpose, string value) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(_macKey, Encoding.UTF8.GetBytes($"{purpose}\n{value}"))
        );
}
