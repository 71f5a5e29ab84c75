using System.Runtime.CompilerServices;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Archive.V1;

namespace QualityAward.Applications.Archive;

/// <summary>Reads the parts of one neighbour into a package: a piece, its files, their chunks, one after the other.</summary>
internal sealed class PartReader(
    IAsyncEnumerator<ArchivePart> parts,
    PackageWriter writer,
    PackageCount counted
)
{
    private bool _isThere;

    private ArchivePart Part => parts.Current;

    /// <summary>Reads all.</summary>
    /// <exception cref="FormatException">A part stands where it may not.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await NextAsync();
        while (_isThere)
        {
            switch (Part.PartCase)
            {
                case ArchivePart.PartOneofCase.Piece:
                    await ReadPieceAsync(Part.Piece, cancellationToken);
                    break;
                case ArchivePart.PartOneofCase.Missing:
                    await NextAsync();
                    break;
                case ArchivePart.PartOneofCase.LogHead:
                    await ReadHeadAsync(Part.LogHead, cancellationToken);
                    break;
                case ArchivePart.PartOneofCase.Leaf:
                    await ReadLeafAsync(Part.Leaf, cancellationToken);
                    break;
                default:
                    throw new FormatException($"A {Part.PartCase} stands outside a piece.");
            }
        }
    }

    private async Task ReadPieceAsync(PiecePart piece, CancellationToken cancellationToken)
    {
        var row = RowOf(piece);
        await NextAsync();
        await writer.AddAsync(row, FilesAsync(cancellationToken), cancellationToken);
        await counted.AddPieceAsync(row.Retention, cancellationToken);
    }

    private async IAsyncEnumerable<ArchiveContent> FilesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (_isThere && Part.PartCase is ArchivePart.PartOneofCase.File)
        {
            var file = Part.File;
            await NextAsync();
            await using var content = new ChunkStream(this);
            yield return new(
                file.Name,
                Enum.Parse<FileRole>(file.Role),
                file.Format,
                file.Secret,
                content
            );
            cancellationToken.ThrowIfCancellationRequested();
            counted.Secrets += file.Secret ? 1 : 0;
        }
    }

    private async Task ReadHeadAsync(LogHeadPart head, CancellationToken cancellationToken)
    {
        await writer.AddLogAsync(
            LogKey.Parse(head.Key),
            SignedNote.Parse(head.Checkpoint),
            cancellationToken
        );
        counted.HasLog = true;
        await NextAsync();
    }

    private async Task ReadLeafAsync(LeafPart leaf, CancellationToken cancellationToken)
    {
        await writer.AddLeafAsync(
            leaf.Leaf.ToByteArray(),
            ProofFile.Parse(leaf.Proof),
            cancellationToken
        );
        await NextAsync();
    }

    private Task AddAsync(int bytes, CancellationToken cancellationToken) =>
        counted.AddBytesAsync(bytes, cancellationToken);

    private async Task NextAsync() => _isThere = await parts.MoveNextAsync();

    private static ArchivePiece RowOf(PiecePart piece) =>
        new(
            piece.Responsible,
            piece.HasDocumentNumber ? piece.DocumentNumber : null,
            piece.Title,
            LegalDays.Parse(piece.Date),
            piece.HasPages ? piece.Pages : null,
            RetentionPeriods.Parse(piece.Retention),
            piece.HasRemark ? piece.Remark : null
        );

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
