using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>The desk of 评审监督组, and of 领导小组 for complaints about a supervisor.</summary>
internal static class ComplaintDeskEndpoints
{
    public static void MapComplaintsDesk(this RouteGroupBuilder publicity)
    {
        string[] readers = [Roles.Supervisor, Roles.LeadingGroup];
        var desk = publicity.MapGroup("/complaints-desk").WithTags("投诉举报办理").WithoutTrace();
        desk.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("投诉举报列表，最新在前");
        desk.MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("投诉举报及其办理经过");
        var acts = new CaseRoutes<Complaint, ComplaintDetail>(desk);
        acts.Map(
            ComplaintActs.Accept,
            (
                HandleComplaint handle,
                CaseAct on,
                ComplaintNoteRequest request,
                CancellationToken cancellationToken
            ) => handle.AcceptAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Investigate,
            (
                HandleComplaint handle,
                CaseAct on,
                ComplaintNoteRequest request,
                CancellationToken cancellationToken
            ) => handle.InvestigateAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Ask,
            (
                HandleComplaint handle,
                CaseAct on,
                ComplaintTextRequest request,
                CancellationToken cancellationToken
            ) => handle.AskAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.MarkSuspend,
            (
                HandleComplaint handle,
                CaseAct on,
                MarkSuspendRequest request,
                CancellationToken cancellationToken
            ) => handle.MarkSuspendAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.LiftSuspend,
            (
                HandleComplaint handle,
                CaseAct on,
                LiftSuspendRequest request,
                CancellationToken cancellationToken
            ) => handle.LiftSuspendAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.LiftByLeadingGroup,
            (
                LiftByLeadingGroup lift,
                CaseAct on,
                LiftByLeadingGroupRequest request,
                CancellationToken cancellationToken
            ) => lift.RunAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Decide,
            (
                HandleComplaint handle,
                CaseAct on,
                DecideComplaintRequest request,
                CancellationToken cancellationToken
            ) => handle.DecideAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Answer,
            (
                HandleComplaint handle,
                CaseAct on,
                ComplaintTextRequest request,
                CancellationToken cancellationToken
            ) => handle.ReplyAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Transfer,
            (
                HandleComplaint handle,
                CaseAct on,
                TransferComplaintRequest request,
                CancellationToken cancellationToken
            ) => handle.TransferAsync(on, request, cancellationToken)
        );
        acts.Map(
            ComplaintActs.Look,
            (
                LookAtComplaint look,
                CaseAct on,
                ComplaintLookRequest request,
                CancellationToken cancellationToken
            ) => look.RunAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<ComplaintRow>>> ListAsync(
        ComplaintAnswer answer,
        ComplaintState? state,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(state, page, by, cancellationToken));

    private static Task<TaggedOk<ComplaintDetail>> GetAsync(
        Guid id,
        ComplaintAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => answer.ReadAsync(id, by, cancellationToken);
}
