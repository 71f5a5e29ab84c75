using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

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
            .RequireAwardRole(PanelActs.Reassign.Roles)
            .WithSummary(PanelActs.Reassign.Summary);
    }

    private static async Task<Ok<Page<MyAssignmentView>>> MineAsync(
        PanelAnswer answer,
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.MineAsync(editionId, by, cancellationToken));

    // Before the filter of the idempotency key, which opens the transaction.
    private static async ValueTask<object?> PlanAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var plan = await http
            .RequestServices.GetRequiredService<PanelDesk>()
            .PlanAsync(context.GetArgument<Guid>(0), http.User.ToAwardUser(), http.RequestAborted);
        http.Features.Set(plan);
        return await next(context);
    }

    private static async Task<Ok<Page<PanelView>>> AssignAsync(
        Guid editionId,
        PanelDesk desk,
        PanelAnswer answer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        var plan = http.Features.GetRequiredFeature<PlannedPanels>();
        await desk.AssignAsync(editionId, plan, by, cancellationToken);
        return TypedResults.Ok(await answer.OfEditionAsync(editionId, by, cancellationToken));
    }

    private static async Task<Ok<Page<PanelView>>> ListAsync(
        Guid editionId,
        PanelAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.OfEditionAsync(editionId, by, cancellationToken));

    private static async Task<TaggedOk<PanelView>> GetAsync(
        Guid candidateId,
        PanelAnswer answer,
        CandidateAccess access,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await access.RequireAsync(by, candidateId, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<Page<PanelExpertView>>> ExpertsAsync(
        Guid candidateId,
        PanelAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.ExpertsAsync(candidateId, by, cancellationToken));

    private static async Task<TaggedOk<PanelView>> ReassignAsync(
        [AsParameters] PanelChange on,
        ReassignRequest request,
        PanelDesk desk,
        PanelAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.ReassignAsync(on, request, cancellationToken),
            on.By,
            cancellationToken
        );
}
