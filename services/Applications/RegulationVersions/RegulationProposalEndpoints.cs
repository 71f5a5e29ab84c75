using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>Entering versions of the 管理办法: one administrator from the document, another checks.</summary>
internal static class RegulationProposalEndpoints
{
    private const string Path = "/regulation-proposals";

    public static void MapRegulationProposals(this IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup(Path)
            .RequireAwardRole(Roles.Administrator)
            .WithTags("管理办法");
        proposals.MapGet("/", ListAsync).WithSummary("管理办法的录入，最新在前");
        proposals.MapGet("/{id:guid}", GetAsync).WithSummary("一件录入");
        proposals
            .MapPost("/", ProposeAsync)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("录入一版管理办法：附发文字号、印发日期和扫描件，另一名管理员核对后生效");
        proposals
            .MapPost($"/{{id:guid}}/{RegulationActs.Adopt.Verb}", AdoptAsync)
            .RequireAwardRole(RegulationActs.Adopt.Roles)
            .WithSummary(RegulationActs.Adopt.Summary);
        var acts = new CaseRoutes<RegulationProposal, RegulationProposalView>(proposals);
        acts.Map(
            RegulationActs.Reject,
            (
                RegulationDesk desk,
                CaseAct on,
                RegulationReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
        acts.Map(
            RegulationActs.Undo,
            (
                RegulationDesk desk,
                CaseAct on,
                RegulationReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.UndoAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<List<RegulationProposalView>>> ListAsync(
        RegulationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.ListAsync(by, cancellationToken));

    private static async Task<TaggedOk<RegulationProposalView>> GetAsync(
        Guid id,
        RegulationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<RegulationProposalView>> ProposeAsync(
        ProposeRegulationRequest request,
        RegulationDesk desk,
        RegulationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var proposal = await desk.ProposeAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications{Path}/{proposal.Id}",
            await answer.ViewAsync(proposal, by, cancellationToken),
            proposal.Version
        );
    }

    private static async Task<TaggedOk<RegulationProposalView>> AdoptAsync(
        [AsParameters] CaseAct on,
        RegulationDesk desk,
        RegulationAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.AdoptAsync(on, cancellationToken),
            on.By,
            cancellationToken
        );
}
