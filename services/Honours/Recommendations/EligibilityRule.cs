using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Recommendations;

/// <summary>
/// 第二十条: 符合条件的获奖组织和个人可按程序推荐申报省级及以上质量奖. What the 管理办法 itself lays down of who may still be
/// recommended; what the higher award asks besides is for that award to say.
/// </summary>
internal static class EligibilityRule
{
    /// <summary>Each condition.</summary>
    public static IReadOnlyList<RecommendationGround> Of(EligibilityFacts facts) =>
        [
            new(
                "获奖有效",
                20,
                facts.State is HonourState.Certified,
                facts.State switch
                {
                    HonourState.Certified => "奖项有效，证书已经制发。",
                    HonourState.Awarded => "没有制发证书的记录。",
                    HonourState.Revoked => "市政府已决定撤销该奖项。",
                    _ => throw new ArgumentOutOfRangeException(
                        nameof(facts),
                        facts.State,
                        "Unknown."
                    ),
                }
            ),
            new(
                "不在不予受理期限内",
                24,
                facts.BannedUntil is null,
                facts.BannedUntil is { } last
                    ? $"在不予受理期限内，至{last.ToChinese()}。"
                    : "没有生效的不予受理。"
            ),
            new(
                "没有正在办理的弄虚作假案件",
                24,
                !facts.HasOpenMisconduct,
                facts.HasOpenMisconduct ? "有弄虚作假案件正在办理。" : "没有正在办理的案件。"
            ),
            new(
                "没有正在办理的撤销事项",
                facts.RevocationArticle ?? 27,
                facts.RevocationArticle is null,
                facts.RevocationArticle is null
                    ? "没有正在办理的撤销事项。"
                    : "有撤销已获奖项的事项正在办理。"
            ),
            new(
                "责任期内没有较大以上事故",
                27,
                facts.AccidentOn is null,
                facts.AccidentOn is { } day
                    ? $"{day.ToChinese()}发生较大以上事故，记录已经核实。"
                    : "没有已核实的较大以上事故。"
            ),
            new(
                "管理办法在有效期内",
                32,
                facts.InForceUntil is not null,
                facts.InForceUntil is { } end
                    ? $"现行管理办法有效至{end.ToChinese()}。"
                    : "今日没有有效的管理办法，推荐没有依据。"
            ),
        ];

    /// <exception cref="RefusedException">422 <c>recommendation-not-eligible</c>.</exception>
    public static void Check(IReadOnlyList<RecommendationGround> grounds)
    {
        var unmet = grounds.Where(g => !g.IsMet).ToList();
        if (unmet.Count > 0)
        {
            throw Refuse.ByLaw(
                "recommendation-not-eligible",
                "不符合推荐条件",
                $"不符合推荐申报的条件：{string.Join("；", unmet.Select(Sentence))}。",
                20,
                ("unmet", unmet.Select(g => g.Name).ToList())
            );
        }
    }

    /// <summary>An unmet condition in words.</summary>
    public static string Sentence(RecommendationGround ground) =>
        $"{ground.Finding.TrimEnd('。')}（第{ChineseNumerals.Of(ground.Article)}条）";
}

/// <summary>What is known of an award's holder today.</summary>
/// <param name="State">Where the award stands.</param>
/// <param name="BannedUntil">Last day of a ban that binds today.</param>
/// <param name="HasOpenMisconduct">Whether a case of misconduct is open.</param>
/// <param name="RevocationArticle">Article of a revocation that is open.</param>
/// <param name="AccidentOn">Day of a confirmed accident of 较大 or worse within the liability.</param>
/// <param name="InForceUntil">Last day of the 管理办法 in force today.</param>
internal sealed record EligibilityFacts(
    HonourState State,
    DateOnly? BannedUntil,
    bool HasOpenMisconduct,
    int? RevocationArticle,
    DateOnly? AccidentOn,
    DateOnly? InForceUntil
);
