using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Recommendations;

/// <summary>Wires recommendations.</summary>
internal static class RecommendationExtensions
{
    public static void AddRecommendations(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<Eligibility>()
            .AddScoped<ProposeRecommendation>()
            .AddScoped<RecommendationDesk>()
            .AddCaseAnswer<RecommendationCase, RecommendationView, RecommendationAnswer>();
}
