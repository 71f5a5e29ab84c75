using QualityAward.Common.Periods;

namespace QualityAward.Common.Regulation;

/// <summary>The versions of the 管理办法 that the system is shipped with, and how the one in force is found.</summary>
public static class RegulationVersions
{
    /// <summary>All shipped versions, the oldest first. Applications fills its table from them.</summary>
    public static IReadOnlyList<RegulationVersion> Shipped { get; } =
    [
        new()
        {
            Code = "2022",
            Title = "攀枝花市政府质量奖评选管理办法",
            Issuer = "攀枝花市人民政府办公室",
            IssuedOn = new(2022, 12, 29),
            CycleYears = 2,
            OrganisationQuota = 3,
            IndividualQuota = 5,
            CleanYears = new(3),
            AcceptanceNoticeDays = 5,
            AwardNoticeDays = 5,
            Ban = new(10, StartDay.SanctionDecision, StartDayCounts.No),
            Liability = new(5, StartDay.AwardDecision, StartDayCounts.No),
            InForceFrom = new(2023, 1, 30),
            ValidityRule = new(5, StartDay.EntryIntoForce, StartDayCounts.Yes),
        },
    ];

    /// <summary>
    /// Article 32: how long a version is in force among the others – until its last day, or until the day before the one from
    /// which a later version that repeals it is in force.
    /// </summary>
    public static LegalPeriod PeriodOf(
        this IEnumerable<RegulationVersion> versions,
        RegulationVersion version
    )
    {
        var validity = version.Validity;
        var repealed = versions
            .Where(other => other.Repeals == version.Code)
            .Select(other => (DateOnly?)other.InForceFrom.AddDays(-1))
            .Min();
        return repealed < validity.LastDay ? validity with { LastDay = repealed.Value } : validity;
    }

    /// <summary>The version in force on a day – of two, the one that entered into force later – or <c>null</c> (article 32).</summary>
    public static RegulationVersion? InForceOn(
        this IReadOnlyCollection<RegulationVersion> versions,
        DateOnly day
    ) =>
        versions
            .Where(version => versions.PeriodOf(version).Contains(day))
            .MaxBy(version => version.InForceFrom);
}
