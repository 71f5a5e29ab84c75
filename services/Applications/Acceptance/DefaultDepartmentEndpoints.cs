using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Acceptance;

/// <summary>Whom the office usually consults, over REST: <c>/api/applications/acceptance-departments</c>.</summary>
internal static class DefaultDepartmentEndpoints
{
    public static void MapDefaultDepartments(this IEndpointRouteBuilder api)
    {
        var defaults = api.MapGroup("/acceptance-departments")
            .WithTags("受理名单")
            .RequireAwardRole(Roles.Office);
        defaults.MapGet("/", ListAsync).WithSummary("征求意见部门默认名录（第十三条）");
        defaults.MapGet("/{group}", GetAsync).WithSummary("一类申报主体的征求意见部门默认名录");
        defaults
            .MapPut("/{group}", SetAsync)
            .RequireIfMatch()
            .WithSummary("修改一类申报主体的征求意见部门默认名录");
    }

    private static async Task<Ok<Page<DefaultDepartmentsView>>> ListAsync(
        ApplicationsDb db,
        CancellationToken ct
    )
    {
        var groups = await db.Set<DefaultDepartments>()
            .AsNoTracking()
            .OrderBy(d => d.Group)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<DefaultDepartmentsView>([.. groups.Select(View)], null));
    }

    private static async Task<Ok<DefaultDepartmentsView>> GetAsync(
        string group,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await FindAsync(db, group, ct);
        http.SetETag(found.Version);
        return TypedResults.Ok(View(found));
    }

    private static async Task<Ok<DefaultDepartmentsView>> SetAsync(
        string group,
        DefaultDepartmentsRequest request,
        ApplicationsDb db,
        MunicipalDepartments departments,
        HttpContext http,
        CancellationToken ct
    )
    {
        var units = request.Units.Distinct().ToList();
        if (units.Count == 0)
        {
            throw new RefusedException(Refusals.Malformed("默认名录至少应有一个部门。"));
        }

        await departments.RequireAsync(units, ct);
        var changed = await db.InTransaction(
            async token =>
            {
                var found = await FindAsync(db, group, token);
                if (found.Version != http.IfMatchVersion())
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(View(found)));
                }

                found.Units = units;
                await db.SaveChangesAsync(token);
                return found;
            },
            ct
        );
        http.SetETag(changed.Version);
        return TypedResults.Ok(View(changed));
    }

    private static async Task<DefaultDepartments> FindAsync(
        ApplicationsDb db,
        string group,
        CancellationToken ct
    ) =>
        await db.Set<DefaultDepartments>().SingleOrDefaultAsync(d => d.Group == group, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    private static DefaultDepartmentsView View(DefaultDepartments d) =>
        new(d.Group, DefaultDepartments.NameOf(d.Group), d.Units);
}
