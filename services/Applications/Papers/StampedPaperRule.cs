using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Applications.Papers;

/// <summary>公文：an act that takes effect by a stamped paper needs its 发文字号, date and scan (articles 11 to 13).</summary>
public static class StampedPaperRule
{
    /// <summary>Whether number and scan are there; a <see cref="PaperDocument"/> always has its date.</summary>
    public static bool IsComplete(PaperDocument? paper) =>
        paper is { FileId: not null } && !TypedText.IsBlank(paper.DocumentNumber);

    /// <param name="act">A value of <see cref="StampedActs"/>.</param>
    /// <param name="article">Under which it is done.</param>
    /// <param name="paper">What came with it.</param>
    /// <exception cref="RefusedException"><c>paper-incomplete</c>: number or scan is missing.</exception>
    public static void Check(string act, int article, PaperDocument? paper) =>
        Require(NameOf(act), article, paper);

    /// <param name="name">The act, in Chinese.</param>
    /// <param name="article">Under which it is done.</param>
    /// <param name="paper">What came with it.</param>
    /// <exception cref="RefusedException"><c>paper-incomplete</c>: number or scan is missing.</exception>
    public static void Require(string name, int article, PaperDocument? paper)
    {
        var missing = new List<string>();
        if (TypedText.IsBlank(paper?.DocumentNumber))
        {
            missing.Add("发文字号");
        }

        if (paper?.FileId is null)
        {
            missing.Add("盖章扫描件");
        }

        if (missing.Count > 0)
        {
            throw RuleOfLaw.Refuse(
                article,
                "paper-incomplete",
                $"{name}缺少盖章文件",
                $"{name}以盖章文件生效，还缺少：{string.Join("、", missing)}。请上传扫描件并填写文号、日期。",
                ("missing", missing)
            );
        }
    }

    private static string NameOf(string act) =>
        act switch
        {
            StampedActs.Consultation => "征求意见函及回函",
            StampedActs.PreliminaryOpinion => "初审意见",
            StampedActs.PreliminaryReport => "上报函",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act of ours."),
        };
}
