using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>第三十二条：在已知办法的有效期以外不得组织评选。</summary>
public static class RegulationInForceRule
{
    /// <summary>The version an edition opened on <paramref name="today"/> is bound to.</summary>
    /// <exception cref="RefusedException">No known version is in force on that day.</exception>
    public static RegulationVersion Find(
        IReadOnlyList<RegulationVersion> versions,
        DateOnly today
    ) =>
        versions.InForceOn(today)
        ?? throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "no-regulation-in-force",
                "无有效的评选管理办法",
                $"{today.ToChinese()}不在任何一版评选管理办法的有效期内，不能新开评选届次。请由管理员在“管理办法版本”页面录入现行有效的管理办法，经另一名管理员核对后再办理。",
                Article: 32,
                Facts: new Dictionary<string, object?>
                {
                    ["today"] = today.ToIso(),
                    ["known"] = versions
                        .Select(versions.PeriodOf)
                        .Select(p => $"{p.FirstDay.ToIso()}/{p.LastDay.ToIso()}")
                        .ToArray(),
                }
            )
        );
}
