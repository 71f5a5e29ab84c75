using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Public.Guide;

/// <summary>What the guides take their numbers and days from: nothing of it is typed into a page.</summary>
/// <param name="Version">The version of the 管理办法: the one the edition is bound to, else the one in force (article 32).</param>
/// <param name="Edition">The edition that is going on; null between two of them.</param>
public sealed record GuideBasis(RegulationVersionView Version, EditionView? Edition)
{
    /// <summary>Said where no edition is going on.</summary>
    public const string AsCalled = "以评选通知为准";

    /// <summary>From what the public may read.</summary>
    /// <param name="versions">All versions, the oldest first.</param>
    /// <param name="editions">The editions that were called, the latest first.</param>
    /// <param name="today">The legal day.</param>
    /// <returns>Null where no version has come into force yet.</returns>
    public static GuideBasis? Of(
        IReadOnlyList<RegulationVersionView> versions,
        IReadOnlyList<EditionView> editions,
        DateOnly today
    )
    {
        // Before its call an edition is not public, whoever may have let it through; decided, it tells nobody when to file.
        var edition = editions.FirstOrDefault(e => e.Call is not null);
        edition = edition?.DecidedOn is null ? edition : null;
        var version =
            versions.FirstOrDefault(v => v.Code == edition?.RegulationVersion)
            ?? versions.FirstOrDefault(v => v.ValidFrom <= today && today <= v.ValidTo)
            ?? versions.LastOrDefault(v => v.ValidFrom <= today);
        return version is null ? null : new(version, edition);
    }

    /// <summary>A planned period of the edition, e.g. 2023年2月2日至3月31日.</summary>
    public string Period(
        Func<EditionSchedule, DateOnly> from,
        Func<EditionSchedule, DateOnly> to
    ) =>
        Edition is { Schedule: var plan }
            ? ChineseDates.ToChineseRange(from(plan), to(plan))
            : AsCalled;

    /// <summary>A planned last day of the edition, e.g. 2023年4月28日前.</summary>
    public string By(Func<EditionSchedule, DateOnly> day) =>
        Edition is { Schedule: var plan } ? $"{day(plan).ToChinese()}前" : AsCalled;

    /// <summary>近3年，自基准日……向前计算.</summary>
    public string LookBack =>
        $"“近{Version.CleanYears}年”自"
        + (Edition is { } e ? $"基准日{e.BaseDate.ToChinese()}" : "评选通知载明的基准日")
        + "起向前计算";
}
