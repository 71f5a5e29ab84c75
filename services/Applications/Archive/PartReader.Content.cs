using QualityAward.Contracts.Archive.V1;

namespace QualityAward.Applications.Archive;

internal sealed partial class PartReader
{
    /// <summary>The chunks of the file that is being read.</summary>
    private sealed class ChunkStream(PartReader reader) : Stream
    {
        private int _taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            while (reader._isThere && reader.Part.PartCase is ArchivePart.PartOneofCase.Chunk)
            {
                var left = reader.Part.Chunk.Memory[_taken..];
                if (left.Length > 0)
                {
                    var taken = Math.Min(left.Length, buffer.Length);
                    left[..taken].CopyTo(buffer);
                    _taken += taken;
                    await reader.AddAsync(taken, cancellationToken);
                    return taken;
                }

                _taken = 0;
                await reader.NextAsync();
            }

            return 0;
        }

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
