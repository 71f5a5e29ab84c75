using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>受理名单 over REST: <c>/api/applications/acceptance-lists</c>.</summary>
internal static class AcceptanceListEndpoints
{
    public static void MapAcceptanceLists(this IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/acceptance-lists").WithTags("受理名单");
        lists
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("届次的受理名单");
        lists
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("受理名单和征求意见汇总");
        lists
            .MapPost("/", DraftAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("从复核认为可以受理的申报中拟定受理名单（第十三条）");
        lists
            .MapPut("/{id:guid}/entries", EntriesAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("调整拟定的名单：只能列入已上报并经复核认为可以受理的申报");
        lists
            .MapPost("/{id:guid}/consult", ConsultAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("征求市级有关部门意见（第十三条）；不指定部门时按默认名录");
        lists
            .MapPost("/{id:guid}/handle-objection", HandleAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("记载部门异议的处理情况");
        lists
            .MapPost("/{id:guid}/announce", AnnounceAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("向社会公示受理名单（第十三条）");
        lists
            .MapPost("/{id:guid}/conclude", ConcludeAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("公示期满、异议全部答复后确定受理名单（第十三条）");
    }

    private static async Task<Ok<Page<AcceptanceListView>>> ListAsync(
        Guid? editionId,
        ApplicationsDb db,
        AcceptanceViews views,
        CaseAccess access,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await access.RequireSupervisionAsync(by, editionId, ct);

        // One list an edition: all of them are a handful.
        var lists = await db.Set<AcceptanceList>()
            .AsNoTracking()
            .Where(l => editionId == null || l.EditionId == editionId)
            .OrderBy(l => l.EditionId)
            .ToListAsync(ct);
        var items = new List<AcceptanceListView>();
        foreach (var list in lists)
        {
            if ((await access.RightsAsync(by, list.EditionId, [], ct)).TakesPart)
            {
                items.Add(await views.OfAsync(list, by, ct));
            }
        }

        return TypedResults.Ok(new Page<AcceptanceListView>(items, null));
    }

    private static async Task<Ok<AcceptanceListView>> GetAsync(
        Guid id,
        AcceptanceDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    ) => await ShowAsync(await desk.FindAsync(id, ct), views, http, ct);

    private static async Task<Created<AcceptanceListView>> DraftAsync(
        DraftAcceptanceListRequest request,
        AcceptanceDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await desk.DraftAsync(request.EditionId, by, ct);
        http.SetETag(list.Version);
        return TypedResults.Created(
            $"/api/applications/acceptance-lists/{list.Id}",
            await views.OfAsync(list, by, ct)
        );
    }

    private static async Task<Ok<AcceptanceListView>> EntriesAsync(
        Guid id,
        AcceptanceEntriesRequest request,
        AcceptanceDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await desk.SetEntriesAsync(id, http.IfMatchVersion(), request, by, ct);
        return await ShowAsync(list, views, http, ct);
    }

    private static async Task<Ok<AcceptanceListView>> ConsultAsync(
        Guid id,
        ConsultDepartmentsRequest request,
        ConsultDepartments consult,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await consult.RunAsync(id, http.IfMatchVersion(), request, by, ct);
        return await ShowAsync(list, views, http, ct);
    }

    private static async Task<Ok<AcceptanceListView>> HandleAsync(
        Guid id,
        HandleObjectionRequest request,
        AcceptanceDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await desk.HandleObjectionAsync(id, http.IfMatchVersion(), request, by, ct);
        return await ShowAsync(list, views, http, ct);
    }

    private static async Task<Ok<AcceptanceListView>> AnnounceAsync(
        Guid id,
        AnnounceAcceptanceRequest request,
        AnnounceAcceptance announce,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await announce.RunAsync(id, http.IfMatchVersion(), request, by, ct);
        return await ShowAsync(list, views, http, ct);
    }

    private static async Task<Ok<AcceptanceListView>> ConcludeAsync(
        Guid id,
        ConcludeAcceptance conclude,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await conclude.RunAsync(id, http.IfMatchVersion(), by, ct);
        return await ShowAsync(list, views, http, ct);
    }

    private static async Task<Ok<AcceptanceListView>> ShowAsync(
        AcceptanceList list,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        http.SetETag(list.Version);
        return TypedResults.Ok(await views.OfAsync(list, http.User.ToAwardUser(), ct));
    }
}
