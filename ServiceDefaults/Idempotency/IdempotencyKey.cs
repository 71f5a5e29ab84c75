using System.Security.Cryptography;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// A caller's key, which is not stored: a kept answer – it may hold a complainant's receipt – is sealed with it, and opens
/// to nobody but who sends the same request again.
/// </summary>
internal sealed class IdempotencyKey(Guid key)
{
    private const int NameSize = 16;

    private readonly byte[] secret = key.ToByteArray();

    /// <summary>What is stored in its place; it does not lead back to the key.</summary>
    public Guid Name => new(Derive("name"u8, NameSize));

    /// <summary>A hash of what was sent that tells nothing to who guesses at the content without the key.</summary>
    public IncrementalHash RequestHash() =>
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Derive("request"u8));

    /// <summary>Seals the answer, AES-256-GCM.</summary>
    /// <returns>Nonce, tag and the sealed bytes.</returns>
    public byte[] Seal(ReadOnlySpan<byte> answer)
    {
        var parts = new byte[Sealed.Start + answer.Length];
        RandomNumberGenerator.Fill(parts.AsSpan(Sealed.Nonce));
        using var cipher = Cipher();
        cipher.Encrypt(
            parts.AsSpan(Sealed.Nonce),
            answer,
            parts.AsSpan(Sealed.Start..),
            parts.AsSpan(Sealed.Tag)
        );
        return parts;
    }

    /// <exception cref="CryptographicException">It was sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> parts)
    {
        var answer = new byte[parts.Length - Sealed.Start];
        using var cipher = Cipher();
        cipher.Decrypt(parts[Sealed.Nonce], parts[Sealed.Start..], parts[Sealed.Tag], answer);
        return answer;
    }

    private AesGcm Cipher() => new(Derive("answer"u8), AesGcm.TagByteSizes.MaxSize);

    private byte[] Derive(ReadOnlySpan<byte> use, int length = 32)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt: [], info: use);
        return derived;
    }

    /// <summary>Where what stands in the sealed bytes.</summary>
    private static class Sealed
    {
        private const int NonceSize = 12;
        private const int TagSize = 16;

        public const int Start = NonceSize + TagSize;

        public static Range Nonce => ..NonceSize;

        public static Range Tag => NonceSize..Start;
    }
}
