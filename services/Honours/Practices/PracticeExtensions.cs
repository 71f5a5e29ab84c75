using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Practices;

/// <summary>Wires practices.</summary>
internal static class PracticeExtensions
{
    public static void AddPractices(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<PracticeLibrary>()
            .AddScoped<PracticeDesk>()
            .AddCaseAnswer<Practice, PracticeView, PracticeAnswer>();
}
