namespace QualityAward.Events.Receiving;

/// <summary>Events between <paramref name="lastSeq"/> and the one received are missing.</summary>
internal sealed class SequenceGapException(long lastSeq)
    : Exception($"Events after {lastSeq} are missing.")
{
    /// <summary>The last event that was applied.</summary>
    public long LastSeq { get; } = lastSeq;
}
