using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Import;

/// <summary>What a proposal comes to when it is held against the register.</summary>
/// <param name="Ordinal">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Winners">Who would be entered, in the list's order.</param>
/// <param name="Regulation">The regulation then in force.</param>
/// <param name="Remarks">What stands out.</param>
public sealed record ImportFindings(
    int Ordinal,
    int Year,
    IReadOnlyList<PastWinner> Winners,
    RegulationThen Regulation,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>How many of a kind.</summary>
    public int Count(CandidateKind kind) => Winners.Count(w => w.Kind == kind);
}
