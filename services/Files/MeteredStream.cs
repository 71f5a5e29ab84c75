namespace QualityAward.Files;

/// <summary>Reads from another stream, which stays open, and ends with an error once more was read than a bound.</summary>
/// <param name="content">Seekable.</param>
/// <param name="most">Bytes that may be read, counted again for what is read twice.</param>
internal sealed class MeteredStream(Stream content, long most) : Stream
{
    private long _taken;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    /// <exception cref="IOException">The bound is passed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        _taken += read;
        return _taken <= most ? read : throw new IOException("More was read than may be.");
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
