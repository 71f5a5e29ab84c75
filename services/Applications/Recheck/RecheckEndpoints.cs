using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>复核 over REST: <c>/api/applications/recheck</c>.</summary>
internal static class RecheckEndpoints
{
    /// <summary>Wires 复核.</summary>
    public static void AddRecheck(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<RecheckDesk>()
            .AddScoped<RecheckQueue>()
            .AddCaseAnswer<Application, RecheckView, RecheckAnswer>();

    public static void MapRecheck(this IEndpointRouteBuilder api)
    {
        var recheck = api.MapGroup("/recheck").WithTags("复核").RequireAwardRole(Roles.Office);
        recheck.MapGet("/", ListAsync).WithSummary("待复核和已复核的申报（默认最近一届）");
        recheck
            .MapGet("/{id:guid}", GetAsync)
            .WithSummary("复核详情：材料、登记和信用查询结果（第十三条）");
        recheck.MapGet("/{id:guid}/document", FormAsync).WithSummary("申报表（PDF或者Word）");
        recheck
            .MapPost($"/{{id:guid}}/{RecheckActs.Unmask.Verb}", UnmaskAsync)
            .RequireAwardRole(RecheckActs.Unmask.Roles)
            .WithSummary(RecheckActs.Unmask.Summary);
        recheck
            .MapPost($"/{{id:guid}}/{RecheckActs.Query.Verb}", QueryAsync)
            .RequireAwardRole(RecheckActs.Query.Roles)
            .WithSummary(RecheckActs.Query.Summary);
        var acts = new CaseRoutes<Application, RecheckView>(recheck);
        acts.Map(
            RecheckActs.Finding,
            (
                RecheckDesk desk,
                CaseAct on,
                RecheckFindingRequest request,
                CancellationToken cancellationToken
            ) => desk.FindingAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecheckActs.Refuse,
            (
                RecheckDesk desk,
                CaseAct on,
                RefuseApplicationRequest request,
                CancellationToken cancellationToken
            ) => desk.RefuseAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RecheckRow>>> ListAsync(
        RecheckQueue queue,
        [AsParameters] RecheckFilter filter,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await queue.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<RecheckView>> GetAsync(
        Guid id,
        RecheckDesk desk,
        ICaseAnswer<Application, RecheckView> answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<FileContentHttpResult> FormAsync(
        [AsParameters] DocumentAsked asked,
        RecheckDesk desk,
        FormDocument documents,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.ApplicationForm,
            documents.Form(await desk.FindAsync(asked.Id, asked.By, cancellationToken), own: false),
            asked
        );

    private static async Task<TaggedOk<RecheckView>> QueryAsync(
        Guid id,
        RecheckDesk desk,
        ICaseAnswer<Application, RecheckView> answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.QueryAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<UnmaskedNumberView>> UnmaskAsync(
        Guid id,
        UnmaskRequest request,
        RecheckDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.UnmaskAsync(id, request, by, cancellationToken));
}
