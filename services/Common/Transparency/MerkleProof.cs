using System.Security.Cryptography;

namespace QualityAward.Common.Transparency;

/// <summary>Checks proofs of the transparency log (RFC 6962 §2.1; the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2).</summary>
public static class MerkleProof
{
    /// <summary>Whether the leaf is at this index of the tree with this size and root.</summary>
    public static bool VerifyInclusion(
        byte[] leafHash,
        long index,
        long size,
        IReadOnlyList<byte[]> proof,
        byte[] root
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leafHash);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.OfNode(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleHash.OfNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && Same(hash, root);
    }

    /// <summary>Whether the tree of <paramref name="to"/> leaves continues the one of <paramref name="from"/> leaves.</summary>
    public static bool VerifyConsistency(
        long from,
        long to,
        byte[] fromRoot,
        byte[] toRoot,
        IReadOnlyList<byte[]> proof
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (from == to)
        {
            return proof.Count == 0 && Same(fromRoot, toRoot);
        }

        if (from <= 0 || from > to || proof.Count == 0)
        {
            return false;
        }

        // Where the earlier tree is a complete subtree, its root is the first hash and is left out of the proof.
        var path = long.IsPow2(from) ? [fromRoot, .. proof] : proof;
        var (node, last) = (from - 1, to - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (earlier, later) = (path[0], path[0]);
        foreach (var hash in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                earlier = MerkleHash.OfNode(hash, earlier);
                later = MerkleHash.OfNode(hash, later);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                later = MerkleHash.OfNode(later, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && Same(earlier, fromRoot) && Same(later, toRoot);
    }

    private static bool Same(byte[] a, byte[] b) => CryptographicOperations.FixedTimeEquals(a, b);
}
