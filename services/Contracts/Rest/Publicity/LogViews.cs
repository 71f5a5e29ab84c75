namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>A row of the transparency log as the public page lists it.</summary>
/// <param name="Index">Index in the log, from 0.</param>
/// <param name="Type">Stable name of what was decided.</param>
/// <param name="At">Award time, to the second.</param>
/// <param name="Subject">A plain identifier or a commitment; null for the batch of a day.</param>
/// <param name="Article">The article it rests on.</param>
public sealed record LogEntryView(
    long Index,
    string Type,
    DateTimeOffset At,
    string? Subject,
    int? Article
);

/// <summary>Proves that one state of the log continues another (RFC 6962 §2.1.2).</summary>
/// <param name="From">Leaves of the earlier tree.</param>
/// <param name="To">Leaves of the later tree.</param>
/// <param name="Hashes">Base 64.</param>
public sealed record ConsistencyView(long From, long To, IReadOnlyList<string> Hashes);

/// <summary>Where a commitment stands in the batch of its day.</summary>
/// <param name="Commitment">The commitment asked for.</param>
/// <param name="Index">Index of the batch's leaf; null until it is written, at 00:05 of the next day.</param>
/// <param name="Position">Place in the batch's list, from 0.</param>
public sealed record BatchPositionView(string Commitment, long? Index, int? Position);
