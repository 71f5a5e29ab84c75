using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>Wires the nursery of a receiving body.</summary>
internal static class CultivationExtensions
{
    public static void AddCultivation(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<ReceivingBodies>()
            .AddScoped<FiledApplications>()
            .AddScoped<CultivationGround>()
            .AddScoped<CultivationDesk>()
            .AddScoped<CultivationTally>()
            .AddCaseAnswer<CultivatedCandidate, CultivationView, CultivationAnswer>();
}
