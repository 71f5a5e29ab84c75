using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.ServiceDefaults;

namespace QualityAward.Identity.Units;

/// <summary>Units for whoever is signed in; administrators enter applying units.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/identity/units").WithTags("单位");
        units
            .MapGet("/", ListAsync)
            .RequireAuthorization()
            .WithSummary("按编码列出单位，可按类别筛选");
        units
            .MapPost("/", AddAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithIdempotencyKey<IdentityDb>()
            .WithSummary("登记申报单位");
    }

    private static async Task<Created<UnitView>> AddAsync(
        AddUnitRequest request,
        AddUnit add,
        CancellationToken ct
    )
    {
        var unit = await add.RunAsync(request, ct);
        return TypedResults.Created($"/api/identity/units?code={unit.Code}", unit.ToView());
    }

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
