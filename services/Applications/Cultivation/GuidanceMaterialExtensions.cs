using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;

namespace QualityAward.Applications.Cultivation;

/// <summary>Wires guidance material.</summary>
internal static class GuidanceMaterialExtensions
{
    public static void AddGuidanceMaterials(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<IFileAccess, GuidanceFileAccess>()
            .AddScoped<GuidanceMaterialDesk>()
            .AddCaseAnswer<GuidanceMaterial, GuidanceMaterialView, GuidanceMaterialAnswer>();
}
