using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
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
        var proposals = routes
            .MapGroup("/api/identity/role-proposals")
            .RequireAwardRole(Roles.Administrator, Roles.LeadingGroup)
            .WithTags("任命");
        proposals
            .MapGet("/", ListAsync)
            .WithSummary("监督、领导小组、市质量强市办人员和管理员的任命，最新在前");
        proposals.MapGet("/{id:guid}", GetAsync).WithSummary("一件任命");
        proposals
            .MapPost("/{id:guid}/confirm", ConfirmAsync)
            .RequireIfMatch()
            .WithSummary("确认任命（不得为提出人和被任命人）");
        proposals
            .MapPost("/{id:guid}/refuse", RefuseAsync)
            .RequireIfMatch()
            .WithSummary("退回任命并写明原因");
        proposals
            .MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .RequireIfMatch()
            .WithSummary("提出人撤回任命");
    }

    private static async Task<Ok<Page<RoleProposalView>>> ListAsync(
        AppointmentDesk desk,
        HttpContext http,
        CancellationToken ct,
        string? state = null,
        Guid? after = null,
        int limit = 50
    )
    {
        var take = Math.Clamp(limit, 1, 100);
        var wanted = StateOf(state);
        var mine = desk.VisibleTo(http.User.ToAwardUser()).AsNoTracking();
        var last = await mine.Where(p => p.Id == after)
            .Select(p => new { p.ProposedAt, p.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await mine.Where(p => wanted == null || p.State == wanted)
            .Where(p =>
                last == null
                || p.ProposedAt < last.ProposedAt
                || (p.ProposedAt == last.ProposedAt && p.Id < last.Id)
            )
            .OrderByDescending(p => p.ProposedAt)
            .ThenByDescending(p => p.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = rows.Take(take).Select(p => p.ToView()).ToList();
        return TypedResults.Ok(
            new Page<RoleProposalView>(shown, rows.Count > take ? $"{shown[^1].Id}" : null)
        );
    }

    private static async Task<Ok<RoleProposalView>> GetAsync(
        Guid id,
        AppointmentDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.VisibleTo(http.User.ToAwardUser())
                .AsNoTracking()
                .SingleOrDefaultAsync(p => p.Id == id, ct)
                ?? throw new RefusedException(Refusals.NotFound)
        );

    private static async Task<Ok<RoleProposalView>> ConfirmAsync(
        Guid id,
        AppointmentDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.ConfirmAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<RoleProposalView>> RefuseAsync(
        Guid id,
        RoleProposalReasonRequest request,
        AppointmentDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (version, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.RefuseAsync(id, version, request.Reason, by, ct));
    }

    private static async Task<Ok<RoleProposalView>> WithdrawAsync(
        Guid id,
        RoleProposalReasonRequest request,
        AppointmentDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (version, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.WithdrawAsync(id, version, request.Reason, by, ct));
    }

    // Each state is one word, so its name on the wire is its own in lower case.
    private static RoleProposalState? StateOf(string? state) =>
        state is null ? null
        : Enum.TryParse<RoleProposalState>(state, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
            ? known
        : throw new RefusedException(
            Refusals.Malformed("状态应为 proposed、confirmed、refused 或者 withdrawn。")
        );

    private static Ok<RoleProposalView> Answer(HttpContext http, RoleProposal proposal)
    {
        http.SetETag(proposal.Version);
        return TypedResults.Ok(proposal.ToView());
    }
}
