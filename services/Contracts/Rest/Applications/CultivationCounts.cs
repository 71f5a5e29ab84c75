namespace QualityAward.Contracts.Rest.Applications;

/// <summary>
/// Counts of the nursery (article 8), without a name: a receiving body's own, all of them for 市质量强市办.
/// </summary>
/// <param name="Year">Of those taken in this year only; null: of all. Years are always all of them.</param>
/// <param name="ByYear">By the year they were taken in, the latest first.</param>
/// <param name="ByIndustry">By section of GB/T 4754, those that occur.</param>
/// <param name="ByState">By where they stand, all of them.</param>
/// <param name="ByUnit">By receiving body; empty for a receiving body.</param>
public sealed record CultivationCounts(
    int? Year,
    IReadOnlyList<CultivationYear> ByYear,
    IReadOnlyList<CultivationShare> ByIndustry,
    IReadOnlyList<CultivationShare> ByState,
    IReadOnlyList<CultivationShare> ByUnit
);

/// <summary>A year of the nursery.</summary>
/// <param name="Year">The year.</param>
/// <param name="Organisations">组织 taken in.</param>
/// <param name="Individuals">个人 taken in.</param>
/// <param name="Guidances">How often guidance was given in it.</param>
public sealed record CultivationYear(int Year, int Organisations, int Individuals, int Guidances);

/// <summary>A share of the nursery.</summary>
/// <param name="Name">What they have in common, in Chinese.</param>
/// <param name="Organisations">组织.</param>
/// <param name="Individuals">个人.</param>
public sealed record CultivationShare(string Name, int Organisations, int Individuals);
