using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>The log as anybody reads and checks it.</summary>
internal sealed class LogReader(PublicityDb db, LogSigner signer)
{
    /// <summary>A page of its entries, the newest first.</summary>
    /// <param name="after">Index of the last entry of the page before.</param>
    /// <param name="limit">Rows wanted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedException">400: no index, or too many rows.</exception>
    public async Task<Page<LogEntryView>> PageAsync(
        long? after,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        var take = limit ?? PageQuery.Usual;
        if (take is < 1 or > PageQuery.Most || after < 0)
        {
            throw new RefusedException(
                Refusals.Malformed($"after 应为条目序号，limit 应为1至{PageQuery.Most}。")
            );
        }

        var before = after ?? long.MaxValue;
        var rows = await db.Set<LogLeaf>()
            .AsNoTracking()
            .Where(leaf => leaf.Index < before)
            .OrderByDescending(leaf => leaf.Index)
            .Take(take)
            .ToListAsync(cancellationToken);
        return new(
            [.. rows.Select(ToView)],
            rows is [.., { Index: > 0 } last] && rows.Count == take ? $"{last.Index}" : null
        );
    }

    /// <summary>The newest checkpoint, signed; before the first one, that of the empty log.</summary>
    public async Task<string> CheckpointAsync(CancellationToken cancellationToken) =>
        (await db.NewestCheckpointAsync(cancellationToken))?.Note
        ?? signer.Sign(new Checkpoint(signer.Key.Name, 0, MerkleHash.Empty).ToString()).ToString();

    /// <summary>An entry, byte by byte.</summary>
    /// <exception cref="RefusedException">404: there is none.</exception>
    public async Task<byte[]> EntryAsync(long index, CancellationToken cancellationToken) =>
        await db.Set<LogLeaf>()
            .Where(row => row.Index == index)
            .Select(row => row.Leaf)
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>That an entry is in the log.</summary>
    /// <exception cref="RefusedException">404: not in the newest checkpoint.</exception>
    public async Task<ProofFile> ProofAsync(long index, CancellationToken cancellationToken)
    {
        var checkpoint = await db.NewestCheckpointAsync(cancellationToken);
        if (checkpoint is null || index < 0 || index >= checkpoint.Size)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var path = await db.RootsAsync(
            MerkleTree.InclusionPath(index, checkpoint.Size),
            cancellationToken
        );
        return new(index, path, SignedNote.Parse(checkpoint.Note));
    }

    /// <summary>That the log of one size goes on from that of a smaller one.</summary>
    /// <param name="from">The smaller size.</param>
    /// <param name="to">The larger one; without it, that of the newest checkpoint.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedException">400: no such sizes.</exception>
    public async Task<ConsistencyView> ConsistencyAsync(
        long from,
        long? to,
        CancellationToken cancellationToken
    )
    {
        var size = (await db.NewestCheckpointAsync(cancellationToken))?.Size ?? 0;
        var until = to ?? size;
        if (from < 0 || from > until || until > size)
        {
            throw new RefusedException(
                Refusals.Malformed($"应满足 0 ≤ from ≤ to ≤ {size}（日志当前规模）。")
            );
        }

        // The empty tree is continued by any other: nothing to prove (RFC 6962 §2.1.2 asks for from > 0).
        IReadOnlyList<MerkleRange> ranges =
            from == 0 ? [] : MerkleTree.ConsistencyPath(from, until);
        var hashes = await db.RootsAsync(ranges, cancellationToken);
        return new(from, until, [.. hashes.Select(Convert.ToBase64String)]);
    }

    private static LogEntryView ToView(LogLeaf row)
    {
        var leaf = LeafText.Parse(row.Leaf);
        return new(row.Index, leaf.Type, leaf.At, leaf.Subject, leaf.Article);
    }
}
