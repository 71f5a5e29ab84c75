using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: <see cref="SecretAccess"/> over REST.</summary>
internal static class SecretAccessEndpoint
{
    public static void MapSecretAccess(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/secret-access", SecretAccessAsync)
            .WithTags("申报")
            .RequireAwardRole(Roles.Applicant)
            .WithSummary("涉密商业材料查阅记录（第二十三条）");

    private static async Task<Ok<IReadOnlyList<SecretAccessView>>> SecretAccessAsync(
        Guid id,
        SecretAccess access,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await access.OfAsync(id, by, cancellationToken));
}
