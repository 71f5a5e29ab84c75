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

    /// <summary>The version in force on a day – of two, the one that entered into force later – or <c>null</c> (article 32).</summary>
    public static RegulationVersion? InForceOn(
        this IEnumerable<RegulationVersion> versions,
        DateOnly day
    ) =>
        versions
            .Where(version => version.Validity.Contains(day))
            .MaxBy(version => version.InForceFrom);
}
