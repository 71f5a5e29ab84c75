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
            .RequireSignIn()
            .TokenSuffices("names of units")
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
        HttpContext http,
        CancellationToken ct,
        string[]? kind = null
    )
    {
        var by = http.User.TryAwardUser();
        var units = await db.UnitsOfAsync(kind ?? [], ct);
        return TypedResults.Ok(units.FindAll(u => MayKnow(by, u)).ConvertAll(u => u.ToView()));
    }

    // 第八条: a unit that is entered here means to apply. Before publication that is nobody's business but its own, the
    // office's and the administrator's who enters it; services (null) ask in their own name.
    private static bool MayKnow(AwardUser? by, Unit unit) =>
        by is null or { Role: Roles.Administrator or Roles.Office }
        || unit.Code == by.Unit
        || unit.Kinds.Any(k => k != UnitKinds.Enterprise);
}
