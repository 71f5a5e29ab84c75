using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>A candidate's material for those who review: <c>/api/applications/candidates/{id}/material</c>.</summary>
public static class MaterialEndpoints
{
    /// <summary>Adds what material and its readers' names need.</summary>
    public static void AddMaterial(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MaterialDesk>().AddScoped<SecretAccess>();
        builder.Services.AddScoped<ReaderNamesDesk>();
        builder.Services.AddCaseAnswer<ReaderNames, ReaderNamesView, ReaderNamesAnswer>();
    }

    /// <summary>Maps the endpoint.</summary>
    public static void MapMaterial(this IEndpointRouteBuilder api) =>
        api.MapGet("/candidates/{id:guid}/material", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Expert, Roles.Supervisor)
            .WithTags("评审材料")
            .WithSummary(
                "候选对象材料（第七条、第二十二条、第二十三条）：查阅商业秘密须注明用途 purpose，逐次记录"
            );

    private static Task<TaggedOk<CandidateMaterialView>> GetAsync(
        Guid id,
        string? purpose,
        MaterialDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => desk.OpenAsync(id, purpose, by, cancellationToken);
}
