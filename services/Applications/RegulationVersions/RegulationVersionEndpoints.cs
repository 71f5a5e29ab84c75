using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>管理办法 versions over REST: public, since anyone may ask which numbers apply (article 32).</summary>
public static class RegulationVersionEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapRegulationVersions(this IEndpointRouteBuilder api) =>
        api.MapGet("/regulation-versions", ListAsync)
            .AllowAnonymous()
            .WithTags("管理办法")
            .WithSummary("各版管理办法及其数值、有效期（第三十二条）");

    private static async Task<Ok<List<RegulationVersionView>>> ListAsync(
        RegulationAnswer answer,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.VersionsAsync(cancellationToken));
}
