using Microsoft.EntityFrameworkCore;
using QualityAward.Common.Transparency;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>Reads kept subtree hashes: a proof needs about log² n of them, in one query.</summary>
internal static class LogNodes
{
    /// <summary>The hashes of these subtrees.</summary>
    public static async Task<Dictionary<MerkleNode, byte[]>> HashesAsync(
        this PublicityDb db,
        IEnumerable<MerkleNode> nodes,
        CancellationToken cancellationToken
    )
    {
        var wanted = nodes.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var levels = wanted.Select(node => node.Level).ToArray();
        var indices = wanted.Select(node => node.Index).ToArray();
        var found = await db.Set<LogNode>()
            .FromSql(
                $"""
                select n.* from log_nodes n
                join unnest({levels}, {indices}) as w(level, index) using (level, index)
                """
            )
            .AsNoTracking()
            .ToDictionaryAsync(
                node => new MerkleNode(node.Level, node.Index),
                n => n.Hash,
                cancellationToken
            );
        return found.Count == wanted.Count
            ? found
            : throw new InvalidOperationException("Hashes of the transparency log are missing.");
    }

    /// <summary>The roots of these ranges.</summary>
    public static async Task<IReadOnlyList<byte[]>> RootsAsync(
        this PublicityDb db,
        IReadOnlyList<MerkleRange> ranges,
        CancellationToken cancellationToken
    )
    {
        var hashes = await db.HashesAsync(
            ranges.SelectMany(range => range.Nodes),
            cancellationToken
        );
        return
        [
            .. ranges.Select(range =>
                MerkleTree.Root([.. range.Nodes.Select(node => hashes[node])])
            ),
        ];
    }

    /// <summary>The newest checkpoint, or null before the first leaf.</summary>
    public static Task<LogCheckpoint?> NewestCheckpointAsync(
        this PublicityDb db,
        CancellationToken cancellationToken
    ) =>
        db.Set<LogCheckpoint>()
            .AsNoTracking()
            .OrderByDescending(checkpoint => checkpoint.Size)
            .FirstOrDefaultAsync(cancellationToken);
}
