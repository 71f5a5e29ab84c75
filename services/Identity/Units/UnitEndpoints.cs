using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;

namespace QualityAward.Identity.Units;

/// <summary>Units for whoever is signed in.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/identity/units", ListAsync)
            .RequireAuthorization()
            .WithTags("单位")
            .WithSummary("按编码列出单位，可按类别筛选");

    private static async Task<Ok<List<UnitView>>> ListAsync(
        IdentityDb db,
        CancellationToken ct,
        string[]? kind = null
    )
    {
        var units = await db.UnitsOfAsync(kind ?? [], ct);
        return TypedResults.Ok(units.ConvertAll(u => u.ToView()));
    }
}
