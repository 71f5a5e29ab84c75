using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
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
            .MapPost("/{id:guid}/adopt", AdoptAsync)
            .RequireIfMatch()
            .WithSummary("核对无误（须为另一名管理员），该版管理办法生效");
        proposals.MapPost("/{id:guid}/reject", RejectAsync).RequireIfMatch().WithSummary("退回");
        proposals
            .MapPost("/{id:guid}/undo", UndoAsync)
            .RequireIfMatch()
            .WithSummary("撤销误录的版本；已有届次以其为依据的不得撤销");
    }

    // A few in a decade: no pages.
    private static async Task<Ok<List<RegulationProposalView>>> ListAsync(
        ApplicationsDb db,
        CancellationToken ct
    )
    {
        var rows = await db
            .RegulationProposals.AsNoTracking()
            .OrderByDescending(p => p.ProposedAt)
            .ToListAsync(ct);
        return TypedResults.Ok(rows.ConvertAll(p => p.ToView()));
    }

    private static async Task<Ok<RegulationProposalView>> GetAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await db.RegulationProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct)
                ?? throw new RefusedException(Refusals.NotFound)
        );

    private static async Task<Created<RegulationProposalView>> ProposeAsync(
        ProposeRegulationRequest request,
        RegulationDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var proposal = await desk.ProposeAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(proposal.Version);
        return TypedResults.Created($"/api/applications{Path}/{proposal.Id}", proposal.ToView());
    }

    private static async Task<Ok<RegulationProposalView>> AdoptAsync(
        Guid id,
        RegulationDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(http, await desk.AdoptAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct));

    private static async Task<Ok<RegulationProposalView>> RejectAsync(
        Guid id,
        RegulationReasonRequest request,
        RegulationDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (seen, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.RejectAsync(id, seen, request.Reason, by, ct));
    }

    private static async Task<Ok<RegulationProposalView>> UndoAsync(
        Guid id,
        RegulationReasonRequest request,
        RegulationDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (seen, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.UndoAsync(id, seen, request.Reason, by, ct));
    }

    private static Ok<RegulationProposalView> Answer(HttpContext http, RegulationProposal proposal)
    {
        http.SetETag(proposal.Version);
        return TypedResults.Ok(proposal.ToView());
    }
}
