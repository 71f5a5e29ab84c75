using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第九条、第十条：公示、受理前再次查询；有不符合条件情形的不得公示、受理。</summary>
public static class StillEligibleRule
{
    /// <param name="found">Names of candidates with what stands against them.</param>
    /// <exception cref="RefusedException">Something stands against somebody.</exception>
    public static void Check(IReadOnlyList<(string Name, RegisterFindingView Finding)> found)
    {
        if (found.Count > 0)
        {
            throw Refuse.ByLaw(
                "candidate-ineligible",
                "有申报主体不再符合申报条件",
                string.Concat(found.Select(f => $"{f.Name}：{f.Finding.Detail}"))
                    + "请先对其作出不予受理决定并说明理由。",
                found[0].Finding.Article,
                (
                    "candidates",
                    found
                        .Select(f => new
                        {
                            f.Name,
                            f.Finding.Code,
                            f.Finding.Article,
                        })
                        .ToArray()
                )
            );
        }
    }
}
