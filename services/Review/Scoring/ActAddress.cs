using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Scoring.Stages;

namespace QualityAward.Review.Scoring;

/// <summary>Where an act is sent that is a <c>PUT</c> to the case's own address.</summary>
internal static class ActAddress
{
    /// <summary>The act with the address of one candidate in one stage.</summary>
    public static ActView At(this ActView act, ReviewStage stage, Guid candidateId) =>
        act with
        {
            Address = act
                .Address?.Replace("{stage}", $"{new StageName(stage)}", StringComparison.Ordinal)
                .Replace("{candidateId}", $"{candidateId}", StringComparison.Ordinal),
        };
}
