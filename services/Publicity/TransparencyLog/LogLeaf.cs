namespace QualityAward.Publicity.TransparencyLog;

/// <summary>A leaf of the log; never changed, never removed.</summary>
internal sealed class LogLeaf
{
    /// <summary>Place in the log, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>The exact bytes that were hashed.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>Chosen by who asked for it; the batch of a day has none.</summary>
    public required Guid? LeafId { get; init; }

    /// <summary>The service that asked for it.</summary>
    public required string Publisher { get; init; }
}

/// <summary>Hash of a complete subtree (level 0: of a leaf); computed once and kept.</summary>
internal sealed class LogNode
{
    /// <summary>It covers 2^level leaves.</summary>
    public required int Level { get; init; }

    /// <summary>Its place in its level, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>What was signed, for every size that ever was.</summary>
internal sealed class LogCheckpoint
{
    /// <summary>Leaves in the tree.</summary>
    public required long Size { get; init; }

    /// <summary>Root hash.</summary>
    public required byte[] Root { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }
}

/// <summary>
/// A decision that has no leaf of its own. Only its commitment becomes public, in the batch of its day; what it commits to
/// is kept sealed, so that the commitment can be opened to whoever has a right to it.
/// </summary>
internal sealed class BatchEntry
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Commitment { get; init; }

    /// <summary>Chosen by who asked for it.</summary>
    public required Guid LeafId { get; init; }

    /// <summary>The service that asked for it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The legal day of the decision.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Salt and leaf text, encrypted.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>Index of the batch's leaf, once written.</summary>
    public long? BatchIndex { get; set; }

    /// <summary>Place in the batch.</summary>
    public int? Position { get; set; }
}

/// <summary>The batch of a day. The first row, without an index, is the eve of the log's first day.</summary>
internal sealed class LogBatch
{
    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Index of its leaf.</summary>
    public required long? Index { get; init; }

    /// <summary>Its leaf's commitments in their order, those that only fill it up among them, to be searched.</summary>
    public string[] Commitments { get; init; } = [];
}
