namespace QualityAward.Common.Transparency;

/// <summary>Which hash a proof needs: the root of leaves <paramref name="From"/> to <paramref name="To"/> (exclusive).</summary>
public readonly record struct MerkleRange(long From, long To)
{
    /// <summary>The kept subtrees from which its hash is computed, left to right.</summary>
    public IEnumerable<MerkleNode> Nodes => MerkleNode.Cover(From, To);
}

/// <summary>
/// Roots and proofs of RFC 6962 §2.1 over kept subtree hashes: at most log₂ n of them a range. The tree itself holds
/// nothing; who stores the hashes hands them in.
/// </summary>
public static class MerkleTree
{
    /// <summary>Root of a range from the hashes of <see cref="MerkleRange.Nodes"/>, in their order.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.Count == 0)
        {
            return MerkleHash.Empty;
        }

        // The last subtree is the smallest: RFC 6962 folds from the right.
        var root = nodes[^1];
        for (var i = nodes.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.OfNode(nodes[i], root);
        }

        return root;
    }

    /// <summary>PATH(index, D[size]): the ranges whose roots prove that a leaf is in the tree, the leaf's sibling first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ index &lt; size.</exception>
    public static IReadOnlyList<MerkleRange> InclusionPath(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<MerkleRange>();
        long from = 0,
            to = size;
        while (to - from > 1)
        {
            var middle = from + Split(to - from);
            if (index < middle)
            {
                path.Add(new(middle, to));
                to = middle;
            }
            else
            {
                path.Add(new(from, middle));
                from = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF(from, D[to]): the ranges whose roots prove that the later tree continues the earlier one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; from ≤ to.</exception>
    public static IReadOnlyList<MerkleRange> ConsistencyPath(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var path = new List<MerkleRange>();
        Consistency(from, 0, to, known: true, path);
        return path;
    }

    /// <summary>The largest power of two below <paramref name="count"/> (≥ 2).</summary>
    internal static long Split(long count) =>
        1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(count - 1)));

    // RFC 6962 §2.1.2: SUBPROOF(m, D[from:to], known). "known": the verifier has this subtree's root already.
    private static void Consistency(long m, long from, long to, bool known, List<MerkleRange> path)
    {
        var count = to - from;
        if (m == count)
        {
            if (!known)
            {
                path.Add(new(from, to));
            }

            return;
        }

        var left = Split(count);
        if (m <= left)
        {
            Consistency(m, from, from + left, known, path);
            path.Add(new(from + left, to));
        }
        else
        {
            Consistency(m - left, from + left, to, known: false, path);
            path.Add(new(from, from + left));
        }
    }
}
