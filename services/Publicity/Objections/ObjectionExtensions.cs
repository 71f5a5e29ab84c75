using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.ServiceDefaults;

namespace QualityAward.Publicity.Objections;

/// <summary>Wires objections.</summary>
internal static class ObjectionExtensions
{
    public static void AddObjections(this WebApplicationBuilder builder)
    {
        builder.AddSecretBox(ResourceNames.Publicity);
        builder.AddAwardGrpcClient<Access.AccessClient>(
            ResourceNames.Review,
            idempotent: ["MayOpen"]
        );
        builder.Services.AddScoped<CaseAccess>();
        builder.Services.AddScoped<FileObjection>();
        builder.Services.AddScoped<ObjectionDesk>();
        builder.Services.AddScoped<IRegisteredAct, ObjectionOnPaper>();
    }
}
