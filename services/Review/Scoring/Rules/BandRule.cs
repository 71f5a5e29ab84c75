using QualityAward.Common;

namespace QualityAward.Review.Scoring.Rules;

/// <summary>第十四条：an item's percentage lies in steps of 5 inside one of the six bands.</summary>
public static class BandRule
{
    /// <summary>The bands of GB/T 19580's scoring guide, both ends included.</summary>
    public static IReadOnlyList<(int From, int To)> Bands { get; } =
    [(0, 5), (10, 25), (30, 45), (50, 65), (70, 85), (90, 100)];

    /// <summary>Whether the percentage may be given.</summary>
    public static bool IsInside(int percentage) =>
        percentage % 5 == 0 && Bands.Any(b => percentage >= b.From && percentage <= b.To);

    /// <exception cref="RefusedException"><c>score-outside-band</c>.</exception>
    public static void Check(string item, int percentage)
    {
        if (!IsInside(percentage))
        {
            throw Refuse.ByLaw(
                "score-outside-band",
                "评分不在规定的档次内",
                $"{item}的评分为{percentage}%。评审标准按照GB/T 19580执行（第十四条），依其评分指南，评分须为0—5、10—25、30—45、50—65、70—85、90—100六档中以5%为一级的数值，请改正后再保存。",
                14,
                ("item", item),
                ("percentage", percentage)
            );
        }
    }
}
