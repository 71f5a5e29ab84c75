using System.Security.Cryptography;

namespace QualityAward.Common.Encryption;

/// <summary>Reads an encrypted content, a chunk at a time; seekable, since packages are read from their end.</summary>
public sealed class DecryptingStream : Stream
{
    private const int Sealed = ChunkCipher.ChunkBytes + ChunkCipher.TagBytes;
    private readonly Stream _source;
    private readonly ChunkCipher _cipher;
    private readonly bool _leaveOpen;
    private readonly byte[] _chunk = new byte[Sealed];
    private readonly byte[] _plain = new byte[ChunkCipher.ChunkBytes];
    private readonly long _chunks;
    private long _open = -1;
    private int _length;

    public DecryptingStream(Stream source, ChunkCipher cipher, bool leaveOpen = false)
    {
        (_source, _cipher, _leaveOpen) = (source, cipher, leaveOpen);
        _chunks = (source.Length + Sealed - 1) / Sealed;
        Length = source.Length - _chunks * ChunkCipher.TagBytes;
        if (_chunks == 0 || Length < 0)
        {
            throw new CryptographicException("Too short to be an encrypted content.");
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length)
        {
            // An empty content has one chunk as well, and it must open.
            Open(_chunks - 1);
            return 0;
        }

        Open(Position / ChunkCipher.ChunkBytes);
        var start = (int)(Position % ChunkCipher.ChunkBytes);
        var taken = Math.Min(buffer.Length, _length - start);
        _plain.AsSpan(start, taken).CopyTo(buffer);
        Position += taken;
        return taken;
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var wanted = Math.Min(Position / ChunkCipher.ChunkBytes, _chunks - 1);
        if (wanted != _open)
        {
            _source.Position = wanted * Sealed;
            var read = await _source.ReadAtLeastAsync(
                _chunk,
                Sealed,
                throwOnEndOfStream: false,
                cancellationToken
            );
            Unseal(wanted, read);
        }

        return Read(buffer.Span);
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_plain);
            if (!_leaveOpen)
            {
                _cipher.Dispose();
                _source.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void Open(long number)
    {
        if (number != _open)
        {
            _source.Position = number * Sealed;
            Unseal(number, _source.ReadAtLeast(_chunk, Sealed, throwOnEndOfStream: false));
        }
    }

    private void Unseal(long number, int read)
    {
        _cipher.Open(number, number == _chunks - 1, _chunk.AsSpan(0, read), _plain);
        _open = number;
        _length = read - ChunkCipher.TagBytes;
    }
}
