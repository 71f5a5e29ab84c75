using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>Panels over REST (articles 15 and 22).</summary>
internal static class AssignmentEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        var panels = api.MapGroup("").WithTags("专家分配");
        panels
            .MapGet("/assignments/mine", MineAsync)
            .RequireAwardRole(Roles.Expert)
            .WithSummary("分配给本人的评审对象");
        panels
            .MapPost("/editions/{editionId:guid}/assignment", AssignAsync)
            .RequireAwardRole(Roles.Office)
            .AddEndpointFilter(PlanAsync)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("分配评审专家：回避优先，工作量均衡（第十五条）");
        panels
            .MapGet("/editions/{editionId:guid}/assignments", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("本届专家分配情况");
        panels
            .MapGet("/assignments/{candidateId:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("一个评审对象的专家");
        panels
            .MapGet("/assignments/{candidateId:guid}/experts", ExpertsAsync)
            .RequireAwardRole(Roles.Office)
            .WithSummary("可以评审该对象的专家及其工作量（第二十二条）");
        panels
            .MapPut("/assignments/{candidateId:guid}", ReassignAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("人工调整评审对象的专家（第十五条）");
    }

    private static async Task<Ok<Page<MyAssignmentView>>> MineAsync(
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        Guid? editionId,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        if (editionId is { } edition)
        {
            await access.RequirePartAsync(by, edition, ct);
        }

        var mine = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => editionId == null || c.EditionId == editionId)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Select(c => new MyAssignmentView(
                c.Id,
                c.EditionId,
                c.Name,
                c.Kind,
                db.Assignments.Where(a => a.CandidateId == c.Id && a.Subject == by.Subject)
                    .Select(a => a.Place)
                    .First()
            ))
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<MyAssignmentView>(mine, null));
    }

    // Before the filter of the idempotency key, which opens the transaction.
    private static async ValueTask<object?> PlanAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var (editionId, by, ct) = (
            context.GetArgument<Guid>(0),
            http.User.ToAwardUser(),
            http.RequestAborted
        );
        await services.GetRequiredService<AccessRule>().RequirePartAsync(by, editionId, ct);
        http.Features.Set(await services.GetRequiredService<Panels>().PlanAsync(editionId, by, ct));
        return await next(context);
    }

    private static async Task<Ok<Page<PanelView>>> AssignAsync(
        Guid editionId,
        ReviewDb db,
        AccessRule access,
        Panels panels,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await access.RequirePartAsync(by, editionId, ct);
        var plan = http.Features.GetRequiredFeature<
            IReadOnlyDictionary<Guid, IReadOnlyList<string>>
        >();
        await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Panels(editionId), token);
                await panels.AssignAsync(editionId, plan, token);
                await db.SaveChangesAsync(token);
            },
            ct
        );
        return TypedResults.Ok(await PanelsAsync(editionId, by, db, access, ct));
    }

    private static async Task<Ok<Page<PanelView>>> ListAsync(
        Guid editionId,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await access.RequirePartAsync(by, editionId, ct);
        return TypedResults.Ok(await PanelsAsync(editionId, by, db, access, ct));
    }

    private static async Task<Ok<PanelView>> GetAsync(
        Guid candidateId,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        CancellationToken ct
    ) =>
        await AnswerAsync(
            http,
            db,
            await access.RequireAsync(http.User.ToAwardUser(), candidateId, ct),
            ct
        );

    private static async Task<Ok<Page<PanelExpertView>>> ExpertsAsync(
        Guid candidateId,
        AccessRule access,
        PanelExperts experts,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var candidate = await access.RequireAsync(by, candidateId, ct);
        return TypedResults.Ok(
            new Page<PanelExpertView>(await experts.OfAsync(candidate, by, ct), null)
        );
    }

    private static async Task<Ok<PanelView>> ReassignAsync(
        Guid candidateId,
        ReassignRequest request,
        ReviewDb db,
        AccessRule access,
        Panels panels,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var changed = await db.InTransaction(
            async token =>
            {
                var candidate = await access.RequireAsync(by, candidateId, token);
                await db.LockAsync(ReviewLocks.Panels(candidate.EditionId), token);
                var current = await PanelAsync(db, candidate, token);
                http.EnsureMatch(candidate.Version, () => current);
                await panels.ReassignAsync(candidate, request.Subjects, token);
                await db.SaveChangesAsync(token);
                return candidate;
            },
            ct
        );
        return await AnswerAsync(http, db, changed, ct);
    }

    private static async Task<Ok<PanelView>> AnswerAsync(
        HttpContext http,
        ReviewDb db,
        ReviewCandidate candidate,
        CancellationToken ct
    )
    {
        http.SetETag(candidate.Version);
        return TypedResults.Ok(await PanelAsync(db, candidate, ct));
    }

    private static async Task<Page<PanelView>> PanelsAsync(
        Guid editionId,
        AwardUser by,
        ReviewDb db,
        AccessRule access,
        CancellationToken ct
    )
    {
        var open = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .ToListAsync(ct);
        var members = await MembersAsync(db, editionId, [.. open.Select(c => c.Id)], ct);
        return new([.. open.Select(c => new PanelView(c.Id, c.Name, [.. members[c.Id]]))], null);
    }

    private static async Task<PanelView> PanelAsync(
        ReviewDb db,
        ReviewCandidate candidate,
        CancellationToken ct
    )
    {
        var members = await MembersAsync(db, candidate.EditionId, [candidate.Id], ct);
        return new(candidate.Id, candidate.Name, [.. members[candidate.Id]]);
    }

    private static async Task<ILookup<Guid, PanelMemberView>> MembersAsync(
        ReviewDb db,
        Guid editionId,
        Guid[] candidates,
        CancellationToken ct
    )
    {
        var members = await db
            .Assignments.AsNoTracking()
            .Where(a => a.EditionId == editionId && candidates.Contains(a.CandidateId))
            .OrderBy(a => a.Place)
            .Select(a => new
            {
                a.CandidateId,
                a.Subject,
                a.Place,
                Name = db
                    .Appointments.Where(p => p.EditionId == editionId && p.Subject == a.Subject)
                    .Select(p => p.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return members.ToLookup(
            m => m.CandidateId,
            m => new PanelMemberView(m.Subject, m.Name ?? "", m.Place)
        );
    }
}
