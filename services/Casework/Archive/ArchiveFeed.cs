using System.Runtime.CompilerServices;
using Google.Protobuf;
using QualityAward.Common;
using QualityAward.Contracts.Archive.V1;
using QualityAward.Files;

namespace QualityAward.Casework.Archive;

/// <summary>Everything that this service gives to an edition's package, part by part: memory does not grow with it.</summary>
public sealed class ArchiveFeed(
    IEnumerable<IArchiveSource> sources,
    IEnumerable<IArchivedLog> logs,
    IFileStore files
)
{
    /// <summary>Bytes of a chunk.</summary>
    public const int ChunkBytes = 64 * 1024;

    /// <summary>The parts.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="missingOnly">Nothing but what is missing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InvalidOperationException">A file that a piece names is not there.</exception>
    public async IAsyncEnumerable<ArchivePart> PartsAsync(
        Guid edition,
        bool missingOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var source in sources)
        {
            foreach (var missing in await source.MissingAsync(edition, cancellationToken))
            {
                yield return new()
                {
                    Missing = new() { Text = missing.Text, Article = missing.Article },
                };
            }
        }

        if (missingOnly)
        {
            yield break;
        }

        foreach (var source in sources)
        {
            await foreach (var piece in source.PiecesAsync(edition, cancellationToken))
            {
                await foreach (var part in PartsOfAsync(piece, cancellationToken))
                {
                    yield return part;
                }
            }
        }

        foreach (var log in logs)
        {
            await foreach (var part in PartsOfAsync(log, cancellationToken))
            {
                yield return part;
            }
        }
    }

    private async IAsyncEnumerable<ArchivePart> PartsOfAsync(
        ArchivedPiece piece,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return new() { Piece = ToPart(piece) };
        foreach (var file in piece.Files)
        {
            var (part, content) = await OpenAsync(file, cancellationToken);
            await using (content)
            {
                yield return new() { File = part };
                var buffer = new byte[ChunkBytes];
                int read;
                while (
                    (
                        read = await content.ReadAtLeastAsync(
                            buffer,
                            ChunkBytes,
                            throwOnEndOfStream: false,
                            cancellationToken
                        )
                    ) > 0
                )
                {
                    yield return new() { Chunk = ByteString.CopyFrom(buffer, 0, read) };
                }
            }
        }
    }

    private async Task<(FilePart Part, Stream Content)> OpenAsync(
        ArchivedFile file,
        CancellationToken cancellationToken
    )
    {
        if (file.StoredId is not { } id)
        {
            return (
                new()
                {
                    Name = file.Name,
                    Role = file.Role.ToString(),
                    Format = file.Format,
                    Secret = file.Secret,
                },
                file.Open!()
            );
        }

        var stored =
            await files.FindAsync(id, cancellationToken)
            ?? throw new InvalidOperationException($"The file {id} of a piece is not there.");
        return (
            new()
            {
                Name = stored.Name,
                Role = file.Role.ToString(),
                Format = stored.ContentType,
                Secret = stored.Secret,
            },
            await files.OpenAsync(stored, cancellationToken)
        );
    }

    private static async IAsyncEnumerable<ArchivePart> PartsOfAsync(
        IArchivedLog log,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (key, checkpoint) = await log.HeadAsync(cancellationToken);
        yield return new()
        {
            LogHead = new() { Key = $"{key}", Checkpoint = $"{checkpoint}" },
        };
        await foreach (var (leaf, proof) in log.LeavesAsync(checkpoint, cancellationToken))
        {
            yield return new()
            {
                Leaf = new() { Leaf = ByteString.CopyFrom(leaf), Proof = $"{proof}" },
            };
        }
    }

    private static PiecePart ToPart(ArchivedPiece piece)
    {
        var row = piece.Row;
        var part = new PiecePart
        {
            Responsible = row.Responsible,
            Title = row.Title,
            Date = row.Date.ToIso(),
            Retention = Archiving.RetentionPeriods.Text(row.Retention),
        };
        if (row.DocumentNumber is { } number)
        {
            part.DocumentNumber = number;
        }

        if (row.Pages is { } pages)
        {
            part.Pages = pages;
        }

        if (row.Remark is { } remark)
        {
            part.Remark = remark;
        }

        return part;
    }
}
