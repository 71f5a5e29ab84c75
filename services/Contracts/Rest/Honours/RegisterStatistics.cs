namespace QualityAward.Contracts.Rest.Honours;

/// <summary>The register counted, all at one moment. An award that was revoked is counted, and said to be.</summary>
/// <param name="All">All awards.</param>
/// <param name="Years">By the year of the award, the earliest first.</param>
/// <param name="Editions">By edition, the earliest first.</param>
/// <param name="Places">Organisations by 所在县（区）, the most first.</param>
/// <param name="Industries">Organisations by 行业, the most first.</param>
/// <param name="States">By where the awards stand.</param>
public sealed record RegisterStatistics(
    RegisterCount All,
    IReadOnlyList<RegisterCount> Years,
    IReadOnlyList<RegisterCount> Editions,
    IReadOnlyList<RegisterCount> Places,
    IReadOnlyList<RegisterCount> Industries,
    IReadOnlyList<RegisterCount> States
);

/// <summary>Awards that have something in common.</summary>
/// <param name="Key">The value as the register is asked for it: year, ordinal, place, industry, state; null where none is recorded.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Organisations">Awards of organisations.</param>
/// <param name="Individuals">Awards of individuals.</param>
/// <param name="Revoked">Of both, those that were revoked.</param>
public sealed record RegisterCount(
    string? Key,
    string Name,
    int Organisations,
    int Individuals,
    int Revoked
)
{
    /// <summary>Of both kinds.</summary>
    public int Total => Organisations + Individuals;
}
