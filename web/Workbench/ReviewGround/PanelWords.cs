using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>Panels in words (articles 15 and 22).</summary>
internal static class PanelWords
{
    /// <summary>Whether a panel is whole.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="size">Experts a candidate by the rules; null while there are none.</param>
    public static (string Word, BadgeTone Tone) Of(PanelView panel, int? size) =>
        panel.Members.Count switch
        {
            0 => ("待分组", BadgeTone.Attention),
            var n when n < size => ($"缺{size - n}名专家", BadgeTone.Attention),
            _ => ("已组成", BadgeTone.Done),
        };

    /// <summary>Whether an expert may be given a candidate.</summary>
    public static (string Word, BadgeTone Tone) Of(ExpertStanding standing) =>
        standing switch
        {
            ExpertStanding.Clear => ("可以评审", BadgeTone.Done),
            ExpertStanding.NotPledged => ("未签署承诺书", BadgeTone.Attention),
            ExpertStanding.Undeclared => ("未申报利害关系", BadgeTone.Attention),
            ExpertStanding.Recused => ("须回避", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown."),
        };
}
