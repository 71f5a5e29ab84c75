using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>Wires the second look at public texts.</summary>
internal static class TextReviewExtensions
{
    public static void AddTextReviews(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<TextReviewDesk>()
            .AddCaseAnswer<TextReview, TextReviewView, TextReviewAnswer>();
}
