namespace QualityAward.Gateway.Caching;

/// <summary>Lets a body through unchanged and at once, and keeps a copy while it stays small.</summary>
public sealed class CopyingStream(Stream visitor, int limit) : Stream
{
    private MemoryStream? copy = new();

    /// <summary>The body so far, or null when it became too large to keep.</summary>
    public byte[]? Body => copy?.ToArray();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        Remember(buffer.Span);
        return visitor.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Remember(buffer.AsSpan(offset, count));
        visitor.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Flush() => visitor.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        visitor.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (copy is null)
        {
            return;
        }
        if (copy.Length + bytes.Length > limit)
        {
            copy = null;
            return;
        }
        copy.Write(bytes);
    }
}
