using System.Security.Cryptography;
using QualityAward.Common.Encryption;
using QualityAward.Files;

namespace QualityAward.ServiceDefaults.Tests.Files;

/// <summary>What is encrypted chunk by chunk opens whole or not at all (article 23).</summary>
[Article(23)]
public sealed class ChunkCipherTests
{
    private static readonly byte[] Plain = "技术秘密"u8.ToArray();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Guid _file = Guid.NewGuid();

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public void A_chunk_opens_at_its_place(long number, bool last) =>
        Assert.Equal(Plain, Open(Sealed(number, last), number, last));

    [Theory]
    [InlineData(0, false, 0, true)]
    [InlineData(3, true, 3, false)]
    [InlineData(3, false, 4, false)]
    public void A_chunk_opens_nowhere_else(
        long number,
        bool last,
        long openedAt,
        bool openedAsLast
    ) =>
        // As the last one: the content was cut off there. As one before: something was put behind.
        Assert.ThrowsAny<CryptographicException>(() =>
            Open(Sealed(number, last), openedAt, openedAsLast)
        );

    private byte[] Sealed(long number, bool last)
    {
        var chunk = new byte[Plain.Length + ChunkCipher.TagBytes];
        using var cipher = new ChunkCipher(_key, _file);
        cipher.Seal(number, last, Plain, chunk);
        return chunk;
    }

    private byte[] Open(byte[] chunk, long number, bool last)
    {
        var plain = new byte[Plain.Length];
        using var cipher = new ChunkCipher(_key, _file);
        cipher.Open(number, last, chunk, plain);
        return plain;
    }
}
