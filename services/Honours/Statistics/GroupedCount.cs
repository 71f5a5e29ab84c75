using QualityAward.Common;

namespace QualityAward.Honours.Statistics;

/// <summary>A group as the database counts it.</summary>
/// <param name="Aspect">By what: <see cref="Aspects"/>.</param>
/// <param name="Key">The value that the group shares; null where the awards have none.</param>
/// <param name="Kind">Name of a <see cref="CandidateKind"/>.</param>
/// <param name="EditionName">Where it is counted by edition: its name.</param>
/// <param name="Awards">How many.</param>
/// <param name="Revoked">How many of them were revoked.</param>
internal sealed record GroupedCount(
    string Aspect,
    string? Key,
    string Kind,
    string? EditionName,
    int Awards,
    int Revoked
);

/// <summary>By what the register is counted.</summary>
internal static class Aspects
{
    public const string Edition = "edition";
    public const string Year = "year";
    public const string Place = "place";
    public const string Industry = "industry";
    public const string State = "state";
}
