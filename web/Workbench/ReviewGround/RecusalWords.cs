using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>Recusals in words (article 22).</summary>
internal static class RecusalWords
{
    /// <summary>How it came up.</summary>
    public static string Of(RecusalSource source) =>
        source switch
        {
            RecusalSource.Declared => "本人申报",
            RecusalSource.Found => "系统比对发现",
            RecusalSource.Applied => "本人申请",
            RecusalSource.Suggested => "回避建议",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
        };

    /// <summary>Who decides.</summary>
    public static string CompetentBody(RecusalView recusal) =>
        recusal.DecidedByRole == Roles.Office ? "市质量强市办" : "市质量强市工作领导小组";
}
