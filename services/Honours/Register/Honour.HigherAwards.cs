using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Register;

/// <summary>第二十条: what a holder won by recommendation since.</summary>
public sealed partial class Honour
{
    /// <summary>Higher awards that 市质量强市办 shows beside it.</summary>
    public IReadOnlyList<HigherAwardShown> HigherAwards { get; private set; } = [];

    /// <summary>Shows a higher award beside it.</summary>
    public void Show(HigherAwardShown award) =>
        HigherAwards = [
            .. HigherAwards.Where(h => h.RecommendationId != award.RecommendationId),
            award,
        ];

    /// <summary>Shows it no longer.</summary>
    public void Hide(Guid recommendation) =>
        HigherAwards = [.. HigherAwards.Where(h => h.RecommendationId != recommendation)];
}
