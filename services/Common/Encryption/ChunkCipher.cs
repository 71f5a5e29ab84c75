using System.Buffers.Binary;
using System.Security.Cryptography;

namespace QualityAward.Common.Encryption;

/// <summary>
/// Encrypts a content in chunks of 64 KiB (AES-256-GCM), so that neither writing nor reading needs all of it in memory. The
/// key is the file's own, so chunk numbers serve as nonces; the nonce of the last chunk says so, and a content that was cut
/// off, or whose chunks changed places, does not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
/// </summary>
public sealed class ChunkCipher : IDisposable
{
    public const int ChunkBytes = 64 * 1024;
    public const int TagBytes = 16;
    private readonly AesGcm _aes;
    private readonly byte[] _file;

    /// <param name="ownerKey">The owner's key, 32 bytes.</param>
    /// <param name="fileId">Each file has its own key below it.</param>
    public ChunkCipher(byte[] ownerKey, Guid fileId)
    {
        _file = fileId.ToByteArray();
        _aes = new(HKDF.DeriveKey(HashAlgorithmName.SHA256, ownerKey, 32, info: _file), TagBytes);
    }

    /// <summary>Encrypts one chunk: ciphertext, then tag.</summary>
    public void Seal(long number, bool last, ReadOnlySpan<byte> plain, Span<byte> chunk) =>
        _aes.Encrypt(
            Nonce(number, last),
            plain,
            chunk[..plain.Length],
            chunk.Slice(plain.Length, TagBytes),
            _file
        );

    /// <summary>Decrypts one chunk.</summary>
    /// <exception cref="CryptographicException">Changed, moved or cut off.</exception>
    public void Open(long number, bool last, ReadOnlySpan<byte> chunk, Span<byte> plain) =>
        _aes.Decrypt(
            Nonce(number, last),
            chunk[..^TagBytes],
            chunk[^TagBytes..],
            plain[..(chunk.Length - TagBytes)],
            _file
        );

    public void Dispose() => _aes.Dispose();

    private static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
