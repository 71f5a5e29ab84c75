using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Units;

/// <summary>Units for whoever is signed in; administrators enter and change them.</summary>
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
            .MapGet("/{code}", GetAsync)
            .RequireSignIn()
            .TokenSuffices("names of units")
            .WithName("GetUnit")
            .WithSummary("查看单位");
        units
            .MapGet("/{code}/changes", ChangesAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithSummary("查看单位登记和更名的记录，最新在前");
        units
            .MapPost("/", AddAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithIdempotencyKey<IdentityDb>()
            .WithSummary("登记单位");
        units
            .MapPut("/{code}", ChangeAsync)
            .RequireAwardRole(Roles.Administrator)
            .RequireIfMatch()
            .WithSummary("更改单位的名称、简称或者性质");
    }

    private static async Task<CreatedAtRoute<UnitView>> AddAsync(
        AddUnitRequest request,
        HttpContext http,
        UnitDesk desk,
        CancellationToken ct
    )
    {
        var unit = await desk.AddAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(unit.Version);
        return TypedResults.CreatedAtRoute(unit.ToView(), "GetUnit", new { code = unit.Code });
    }

    private static async Task<Ok<UnitView>> ChangeAsync(
        string code,
        ChangeUnitRequest request,
        HttpContext http,
        UnitDesk desk,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var unit = await desk.ChangeAsync(code, http.IfMatchVersion(), request, by, ct);
        http.SetETag(unit.Version);
        return TypedResults.Ok(unit.ToView());
    }

    private static async Task<Ok<UnitView>> GetAsync(
        string code,
        HttpContext http,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var unit =
            await KnownTo(http.User.TryAwardUser(), db.Units)
                .AsNoTracking()
                .SingleOrDefaultAsync(u => u.Code == code, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        http.SetETag(unit.Version);
        return TypedResults.Ok(unit.ToView());
    }

    private static async Task<Ok<List<UnitChangeView>>> ChangesAsync(
        string code,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var changes = await db
            .UnitChanges.AsNoTracking()
            .Where(c => c.UnitCode == code)
            .OrderByDescending(c => c.Id)
            .Take(100)
            .ToListAsync(ct);
        return TypedResults.Ok(changes.ConvertAll(c => c.ToView()));
    }

    private static async Task<Ok<List<UnitView>>> ListAsync(
        IdentityDb db,
        HttpContext http,
        CancellationToken ct,
        string[]? kind = null
    )
    {
        var units = await KnownTo(http.User.TryAwardUser(), db.UnitsOf(kind ?? [])).ToListAsync(ct);
        return TypedResults.Ok(units.ConvertAll(u => u.ToView()));
    }

    // 第八条: a unit that is entered here means to apply. Before publication that is nobody's business but its own, the
    // office's and the administrator's who enters it; services (null) ask in their own name.
    private static IQueryable<Unit> KnownTo(AwardUser? by, IQueryable<Unit> units)
    {
        if (by is null or { Role: Roles.Administrator or Roles.Office })
        {
            return units;
        }

        var everybodys = UnitKinds.All.Except([UnitKinds.Enterprise]).ToArray();
        return units.Where(u => u.Code == by.Unit || u.Kinds.Any(k => everybodys.Contains(k)));
    }
}
