namespace QualityAward.Files;

/// <summary>Writes a content encrypted. The last chunk is written by <see cref="FinishAsync"/>, even if it is empty.</summary>
internal sealed class EncryptingStream(Stream target, ChunkCipher cipher)
{
    private readonly byte[] plain = new byte[ChunkCipher.ChunkBytes];
    private readonly byte[] chunk = new byte[ChunkCipher.ChunkBytes + ChunkCipher.TagBytes];
    private int filled;
    private long number;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            if (filled == plain.Length)
            {
                await SealAsync(last: false, cancellationToken);
            }

            var taken = Math.Min(bytes.Length, plain.Length - filled);
            bytes[..taken].CopyTo(plain.AsMemory(filled));
            bytes = bytes[taken..];
            filled += taken;
        }
    }

    public Task FinishAsync(CancellationToken cancellationToken) =>
        SealAsync(last: true, cancellationToken);

    private async Task SealAsync(bool last, CancellationToken cancellationToken)
    {
        cipher.Seal(number++, last, plain.AsSpan(0, filled), chunk);
        await target.WriteAsync(
            chunk.AsMemory(0, filled + ChunkCipher.TagBytes),
            cancellationToken
        );
        filled = 0;
    }
}
