using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>受理名单 over REST: <c>/api/applications/acceptance-lists</c>.</summary>
internal static class AcceptanceListEndpoints
{
    private const string Path = "/acceptance-lists";

    public static void MapAcceptanceLists(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var lists = api.MapGroup(Path).WithTags("受理名单");
        lists.MapGet("/", ListAsync).RequireAwardRole(readers).WithSummary("届次的受理名单");
        lists
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("受理名单和征求意见汇总");
        lists
            .MapPost("/", DraftAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("从复核认为可以受理的申报中拟定受理名单（第十三条）");
        lists
            .MapPut($"/{{id:guid}}/{AcceptanceActs.SetEntries.Verb}", EntriesAsync)
            .RequireAwardRole(AcceptanceActs.SetEntries.Roles)
            .WithSummary(AcceptanceActs.SetEntries.Summary);
        lists
            .MapPost($"/{{id:guid}}/{AcceptanceActs.Conclude.Verb}", ConcludeAsync)
            .RequireAwardRole(AcceptanceActs.Conclude.Roles)
            .WithSummary(AcceptanceActs.Conclude.Summary);
        var acts = new CaseRoutes<AcceptanceList, AcceptanceListView>(lists);
        acts.Map(
            AcceptanceActs.Consult,
            (
                ConsultDepartments consult,
                CaseAct on,
                ConsultDepartmentsRequest request,
                CancellationToken cancellationToken
            ) => consult.RunAsync(on, request, cancellationToken)
        );
        acts.Map(
            AcceptanceActs.HandleObjection,
            (
                AcceptanceDesk desk,
                CaseAct on,
                HandleObjectionRequest request,
                CancellationToken cancellationToken
            ) => desk.HandleObjectionAsync(on, request, cancellationToken)
        );
        acts.Map(
            AcceptanceActs.Announce,
            (
                AnnounceAcceptance announce,
                CaseAct on,
                AnnounceAcceptanceRequest request,
                CancellationToken cancellationToken
            ) => announce.RunAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<AcceptanceListView>>> ListAsync(
        Guid? editionId,
        AcceptanceAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(editionId, by, cancellationToken));

    private static async Task<TaggedOk<AcceptanceListView>> GetAsync(
        Guid id,
        AcceptanceDesk desk,
        AcceptanceAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await desk.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<AcceptanceListView>> DraftAsync(
        DraftAcceptanceListRequest request,
        AcceptanceDesk desk,
        AcceptanceAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var list = await desk.DraftAsync(request.EditionId, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications{Path}/{list.Id}",
            await answer.ViewAsync(list, by, cancellationToken),
            list.Version
        );
    }

    private static async Task<TaggedOk<AcceptanceListView>> EntriesAsync(
        [AsParameters] CaseAct on,
        AcceptanceEntriesRequest request,
        AcceptanceDesk desk,
        AcceptanceAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.SetEntriesAsync(on, request, cancellationToken),
            on.By,
            cancellationToken
        );

    private static async Task<TaggedOk<AcceptanceListView>> ConcludeAsync(
        [AsParameters] CaseAct on,
        ConcludeAcceptance conclude,
        AcceptanceAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await conclude.RunAsync(on, cancellationToken),
            on.By,
            cancellationToken
        );
}
