using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>A stage as it stands in an address: <c>material</c>, <c>site</c> or <c>defence</c>, nothing else.</summary>
internal readonly record struct StageName(ReviewStage Stage)
{
    public static implicit operator ReviewStage(StageName name) => name.Stage;

    /// <summary>Reads it; the framework's own reading of enumerations would take numbers and demand capitals.</summary>
    public static bool TryParse(string? text, out StageName name)
    {
        ReviewStage? stage = text switch
        {
            "material" => ReviewStage.Material,
            "site" => ReviewStage.Site,
            "defence" => ReviewStage.Defence,
            _ => null,
        };
        name = new(stage ?? default);
        return stage is not null;
    }

    public override string ToString() =>
        Stage switch
        {
            ReviewStage.Material => "material",
            ReviewStage.Site => "site",
            ReviewStage.Defence => "defence",
            _ => throw new InvalidOperationException($"No stage {Stage}."),
        };
}
