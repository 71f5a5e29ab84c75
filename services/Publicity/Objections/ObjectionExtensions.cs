using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>Wires objections.</summary>
internal static class ObjectionExtensions
{
    public static void AddObjections(this WebApplicationBuilder builder)
    {
        builder.AddSecretBox(ResourceNames.Publicity);
        builder.AddCaseAccess();
        builder.Services.AddScoped<FileObjection>();
        builder.Services.AddScoped<FollowObjection>();
        builder.Services.AddScoped<ObjectionReaders>();
        builder.Services.AddScoped<ObjectionDesk>();
        builder.Services.AddCaseAnswer<Objection, ObjectionView, ObjectionAnswer>();
        builder.Services.AddScoped<IRegisteredAct, ObjectionOnPaper>();
    }
}
