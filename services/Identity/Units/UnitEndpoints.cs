using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Rest.Answers;
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
            .WithSummary("更改单位的名称、简称或者性质");
    }

    private static async Task<TaggedCreated<UnitView>> AddAsync(
        AddUnitRequest request,
        UnitDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var unit = await desk.AddAsync(request, by, cancellationToken);
        return Tagged.Created($"/api/identity/units/{unit.Code}", unit.ToView(), unit.Version);
    }

    private static async Task<TaggedOk<UnitView>> ChangeAsync(
        [AsParameters] UnitAct on,
        ChangeUnitRequest request,
        UnitDesk desk,
        CancellationToken cancellationToken
    )
    {
        var unit = await desk.ChangeAsync(on, request, cancellationToken);
        return Tagged.Ok(unit.ToView(), unit.Version);
    }

    private static async Task<TaggedOk<UnitView>> GetAsync(
        string code,
        UnitReader units,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var unit = await units.FindAsync(code, http.User.TryAwardUser(), cancellationToken);
        return Tagged.Ok(unit.ToView(), unit.Version);
    }

    private static async Task<Ok<IReadOnlyList<UnitChangeView>>> ChangesAsync(
        string code,
        UnitReader units,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await units.ChangesAsync(code, cancellationToken));

    private static async Task<Ok<IReadOnlyList<UnitView>>> ListAsync(
        UnitReader units,
        HttpContext http,
        CancellationToken cancellationToken,
        string[]? kind = null
    ) =>
        TypedResults.Ok(
            await units.ListAsync(kind ?? [], http.User.TryAwardUser(), cancellationToken)
        );
}
