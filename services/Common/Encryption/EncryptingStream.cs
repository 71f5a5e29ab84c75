namespace QualityAward.Common.Encryption;

/// <summary>Writes a content encrypted. The last chunk is written by <see cref="FinishAsync"/>, even if it is empty.</summary>
public sealed class EncryptingStream(Stream target, ChunkCipher cipher)
{
    private readonly byte[] _plain = new byte[ChunkCipher.ChunkBytes];
    private readonly byte[] _chunk = new byte[ChunkCipher.ChunkBytes + ChunkCipher.TagBytes];
    private int _filled;
    private long _number;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            if (_filled == _plain.Length)
            {
                await SealAsync(last: false, cancellationToken);
            }

            var taken = Math.Min(bytes.Length, _plain.Length - _filled);
            bytes[..taken].CopyTo(_plain.AsMemory(_filled));
            bytes = bytes[taken..];
            _filled += taken;
        }
    }

    public Task FinishAsync(CancellationToken cancellationToken) =>
        SealAsync(last: true, cancellationToken);

    private async Task SealAsync(bool last, CancellationToken cancellationToken)
    {
        cipher.Seal(_number++, last, _plain.AsSpan(0, _filled), _chunk);
        await target.WriteAsync(
            _chunk.AsMemory(0, _filled + ChunkCipher.TagBytes),
            cancellationToken
        );
        _filled = 0;
    }
}
