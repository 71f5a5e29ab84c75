using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.RegulationVersions.Rules;

/// <summary>
/// 第三十二条: on no day are two versions in force. A later version ends an earlier one before its time only where its document
/// says so (同时废止).
/// </summary>
public static class OneVersionInForceRule
{
    /// <param name="versions">Those that count.</param>
    /// <param name="added">The one to be added.</param>
    /// <exception cref="RefusedException"><c>regulation-validity-overlaps</c>, <c>regulation-repeals-nothing</c>.</exception>
    public static void Check(
        IReadOnlyCollection<RegulationVersion> versions,
        RegulationVersion added
    )
    {
        if (added.Repeals is { } code && !CanRepeal(versions, added, code))
        {
            throw Refuse.ByLaw(
                "regulation-repeals-nothing",
                "所废止的版本不符",
                "只能废止施行在先、至新版本施行之日仍在有效期内的版本。请对照文件核对所废止的版本。",
                32,
                ("field", "repeals"),
                ("repeals", code)
            );
        }

        IReadOnlyList<RegulationVersion> all = [.. versions, added];
        var overlapping = versions.FirstOrDefault(other =>
            all.PeriodOf(other).Overlaps(all.PeriodOf(added))
        );
        if (overlapping is not null)
        {
            var period = versions.PeriodOf(overlapping);
            throw Refuse.ByLaw(
                "regulation-validity-overlaps",
                "有效期与已有版本重叠",
                $"已录入的{overlapping.Code}年版有效期为{ChineseDates.ToChineseRange(period.FirstDay, period.LastDay)}，与所填有效期重叠。新版本同时废止旧版本的，请选择所废止的版本；否则请核对施行日期和截止日期。",
                32,
                ("field", "inForceFrom"),
                ("other", overlapping.Code),
                ("notBefore", period.LastDay.AddDays(1).ToIso())
            );
        }
    }

    private static bool CanRepeal(
        IReadOnlyCollection<RegulationVersion> versions,
        RegulationVersion added,
        string code
    ) =>
        versions.SingleOrDefault(v => v.Code == code) is { } repealed
        && repealed.InForceFrom < added.InForceFrom
        && versions.PeriodOf(repealed).Contains(added.InForceFrom);
}
