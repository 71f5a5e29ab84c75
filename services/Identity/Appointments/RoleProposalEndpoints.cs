using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// Appointments that take two, for administrators; for the leading group those that wait for it because only one
/// administrator is left. They are proposed where roles are granted (<see cref="People.AccountTransitions"/>).
/// </summary>
internal static class RoleProposalEndpoints
{
    public static void MapRoleProposals(this IEndpointRouteBuilder routes)
    {
        string[] readers = [Roles.Administrator, Roles.LeadingGroup];
        var proposals = routes.MapGroup("/api/identity/role-proposals").WithTags("任命");
        proposals
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("监督、领导小组、市质量强市办人员和管理员的任命，最新在前");
        proposals.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件任命");
        var acts = new CaseRoutes<RoleProposal, RoleProposalView>(proposals);
        acts.Map(
            RoleProposalActs.Confirm,
            (RoleProposalDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAsync(on, cancellationToken)
        );
        acts.Map(
            RoleProposalActs.Refuse,
            (
                RoleProposalDesk desk,
                CaseAct on,
                RoleProposalReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.RefuseAsync(on, request.Reason, cancellationToken)
        );
        acts.Map(
            RoleProposalActs.Withdraw,
            (
                RoleProposalDesk desk,
                CaseAct on,
                RoleProposalReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.WithdrawAsync(on, request.Reason, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RoleProposalView>>> ListAsync(
        RoleProposalAnswer answer,
        string? state,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(state, page, by, cancellationToken));

    private static Task<TaggedOk<RoleProposalView>> GetAsync(
        Guid id,
        RoleProposalAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => answer.ReadAsync(id, by, cancellationToken);
}
