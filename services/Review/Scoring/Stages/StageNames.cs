using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>The stages in the regulation's words.</summary>
internal static class StageNames
{
    public static string Of(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Material => "材料评审",
            ReviewStage.Site => "现场评审",
            ReviewStage.Defence => "陈述答辩",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };
}
