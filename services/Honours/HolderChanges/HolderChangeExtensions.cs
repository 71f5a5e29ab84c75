using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.HolderChanges;

/// <summary>Wires new names and mergers of holders.</summary>
internal static class HolderChangeExtensions
{
    public static void AddHolderChanges(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<HolderChangeDesk>()
            .AddCaseAnswer<HolderChange, HolderChangeView, HolderChangeAnswer>();
}
