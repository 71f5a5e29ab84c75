using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.HolderChanges;

/// <summary>New names and mergers of holders: <c>/api/honours/holder-changes</c>. What is in effect, the register shows to anybody.</summary>
internal static class HolderChangeEndpoints
{
    public static void MapHolderChanges(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup, Roles.Government];
        var changes = api.MapGroup("/holder-changes").WithTags("获奖者更名、合并");
        changes
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("获奖者更名、合并的登记，最新在前");
        changes.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一条登记");
        changes
            .MapPost("", ProposeAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "登记获奖者更名、合并：附文号、日期和扫描件（第二十条），另一人核对后列入荣誉名录"
            );
        var acts = new CaseRoutes<HolderChange, HolderChangeView>(changes);
        acts.Map(
            HolderChangeActs.Confirm,
            (HolderChangeDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAsync(on, cancellationToken)
        );
        acts.Map(
            HolderChangeActs.Reject,
            (
                HolderChangeDesk desk,
                CaseAct on,
                HolderChangeReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
        acts.Map(
            HolderChangeActs.Annul,
            (
                HolderChangeDesk desk,
                CaseAct on,
                HolderChangeReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.AnnulAsync(on, request, cancellationToken)
        );
        acts.Map(
            HolderChangeActs.ConfirmAnnulment,
            (HolderChangeDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAnnulmentAsync(on, cancellationToken)
        );
        acts.Map(
            HolderChangeActs.RejectAnnulment,
            (
                HolderChangeDesk desk,
                CaseAct on,
                HolderChangeReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAnnulmentAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<HolderChangeView>>> ListAsync(
        [AsParameters] HolderChangeFilter filter,
        HolderChangeAnswer answer,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<HolderChangeView>> GetAsync(
        Guid id,
        HolderChangeAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<HolderChangeView>> ProposeAsync(
        ProposeHolderChangeRequest request,
        HolderChangeDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var change = await desk.ProposeAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/holder-changes/{change.Id}",
            HolderChangeAnswer.View(change, [], by),
            change.Version
        );
    }
}
