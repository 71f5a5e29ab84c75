using System.Runtime.CompilerServices;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Archive.V1;

namespace QualityAward.Applications.Archive;

/// <summary>Reads the parts of one neighbour into a package: a piece, its files, their chunks, one after the other.</summary>
internal sealed partial class PartReader(
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
}
