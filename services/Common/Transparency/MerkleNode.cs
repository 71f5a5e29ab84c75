namespace QualityAward.Common.Transparency;

/// <summary>
/// A complete subtree: 2^<paramref name="Level"/> leaves from leaf <paramref name="Index"/> · 2^<paramref name="Level"/>
/// on. Its hash never changes once its leaves are there, so it is computed once and kept.
/// </summary>
public readonly record struct MerkleNode(int Level, long Index)
{
    /// <summary>The first leaf it covers.</summary>
    public long First => Index << Level;

    /// <summary>How many leaves it covers.</summary>
    public long Count => 1L << Level;

    /// <summary>Its left child.</summary>
    public MerkleNode Left => new(Level - 1, Index * 2);

    /// <summary>Its right child.</summary>
    public MerkleNode Right => new(Level - 1, Index * 2 + 1);

    /// <summary>The complete subtrees that make up leaves <paramref name="from"/> (inclusive) to <paramref name="to"/>
    /// (exclusive) of a range that RFC 6962 splits off, from left to right.</summary>
    public static IEnumerable<MerkleNode> Cover(long from, long to)
    {
        while (from < to)
        {
            var level = 0;
            while (
                from % (1L << (level + 1)) == 0 && from + (1L << (level + 1)) <= to && level < 62
            )
            {
                level++;
            }

            yield return new(level, from >> level);
            from += 1L << level;
        }
    }

    /// <summary>The complete subtrees that end with leaf <paramref name="leaf"/>, the leaf itself first.</summary>
    public static IEnumerable<MerkleNode> CompletedBy(long leaf)
    {
        var level = 0;
        yield return new(0, leaf);
        while ((leaf + 1) % (1L << (level + 1)) == 0)
        {
            level++;
            yield return new(level, leaf >> level);
        }
    }
}
