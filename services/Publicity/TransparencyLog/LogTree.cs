using System.Security.Cryptography;
using QualityAward.Common.Transparency;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>The right edge of the tree while leaves are added: at most log₂ n subtrees.</summary>
internal sealed class LogTree
{
    private readonly List<(MerkleNode Node, byte[] Hash)> _edge;

    private LogTree(long size, List<(MerkleNode, byte[])> edge)
    {
        Size = size;
        _edge = edge;
    }

    /// <summary>Leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The root now.</summary>
    public byte[] Root => MerkleTree.Root([.. _edge.Select(part => part.Hash)]);

    /// <summary>
    /// Takes up the tree where the last checkpoint left it. What follows continues exactly that tree, so a checkpoint that
    /// contradicts an earlier one cannot be signed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The stored hashes no longer give the root that was signed.</exception>
    public static LogTree Continue(
        LogCheckpoint? last,
        IReadOnlyDictionary<MerkleNode, byte[]> hashes
    )
    {
        var size = last?.Size ?? 0;
        var tree = new LogTree(
            size,
            [.. MerkleNode.Cover(0, size).Select(node => (node, hashes[node]))]
        );
        return last is null || CryptographicOperations.FixedTimeEquals(tree.Root, last.Root)
            ? tree
            : throw new InvalidOperationException(
                "The transparency log's stored hashes contradict its last checkpoint; nothing is signed."
            );
    }

    /// <summary>Adds a leaf.</summary>
    /// <returns>The subtrees that it completes.</returns>
    public IReadOnlyList<LogNode> Add(ReadOnlySpan<byte> leaf)
    {
        var node = new MerkleNode(0, Size);
        var hash = MerkleHash.OfLeaf(leaf);
        List<LogNode> completed = [Kept(node, hash)];
        while (_edge.Count > 0 && _edge[^1].Node.Level == node.Level)
        {
            hash = MerkleHash.OfNode(_edge[^1].Hash, hash);
            node = new(node.Level + 1, node.Index >> 1);
            _edge.RemoveAt(_edge.Count - 1);
            completed.Add(Kept(node, hash));
        }

        _edge.Add((node, hash));
        Size++;
        return completed;
    }

    private static LogNode Kept(MerkleNode node, byte[] hash) =>
        new()
        {
            Level = node.Level,
            Index = node.Index,
            Hash = hash,
        };
}
