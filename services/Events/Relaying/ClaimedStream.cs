namespace QualityAward.Events.Relaying;

/// <summary>A stream that this relay holds the lease of.</summary>
internal sealed record ClaimedStream(
    string Subscriber,
    Guid AggregateId,
    long NextSeq,
    long LastSeq,
    long HistoryFrom,
    int Attempts,
    int Waits
)
{
    /// <summary>The stream at another event, whose failures are counted anew.</summary>
    public ClaimedStream At(long nextSeq) =>
        nextSeq == NextSeq ? this : this with { NextSeq = nextSeq, Attempts = 0, Waits = 0 };
}
