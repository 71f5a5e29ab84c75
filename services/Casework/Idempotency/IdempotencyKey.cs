using System.Security.Cryptography;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.Idempotency;

/// <summary>
/// A caller's key, which is not stored: a kept answer – it may hold a complainant's receipt – is sealed with it, and opens
/// to nobody but who sends the same request again.
/// </summary>
internal sealed class IdempotencyKey(Guid key)
{
    private const int NameSize = 16;
    private const string Purpose = "kept answer";

    private readonly byte[] _secret = key.ToByteArray();

    /// <summary>What is stored in its place; it does not lead back to the key.</summary>
    public Guid Name => new(Derive("name"u8, NameSize));

    /// <summary>A hash of what was sent that tells nothing to who guesses at the content without the key.</summary>
    public IncrementalHash RequestHash() =>
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Derive("request"u8));

    /// <summary>Seals the answer.</summary>
    public byte[] Seal(ReadOnlySpan<byte> answer) => Box().Wrap(Purpose, answer);

    /// <exception cref="CryptographicException">It was sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> parts) => Box().Unwrap(Purpose, parts);

    private SecretBox Box() => new(Derive("answer"u8));

    private byte[] Derive(ReadOnlySpan<byte> use, int length = 32)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, derived, salt: [], info: use);
        return derived;
    }
}
