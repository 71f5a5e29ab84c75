using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>Recusals over REST: <c>/api/review/recusals</c> (article 22).</summary>
internal static class RecusalEndpoints
{
    public static void MapRecusals(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
        var recusals = api.MapGroup("/recusals").WithTags("回避");
        recusals
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("回避情况（第二十二条）");
        recusals
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("回避事项详情");
        recusals
            .MapPost("/", AskAsync)
            .RequireAwardRole(
                Roles.Expert,
                Roles.Office,
                Roles.Supervisor,
                Roles.LeadingGroup,
                Roles.Government,
                Roles.ReceivingBody,
                Roles.Department,
                Roles.Applicant
            )
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("申请本人回避，或者提出回避建议（第二十二条）");
        api.MapGet("/candidates/{candidateId:guid}/handling", HandlingAsync)
            .WithTags("回避")
            .RequireAwardRole(Roles.Applicant)
            .WithSummary("办理本单位申报的工作人员，可以对其提出回避建议（第二十二条）");
        new CaseRoutes<RecusalCase, RecusalView>(recusals).Map(
            RecusalActs.Decide,
            (
                RecusalDesk desk,
                CaseAct on,
                DecideRecusalRequest request,
                CancellationToken cancellationToken
            ) => desk.DecideAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RecusalView>>> ListAsync(
        RecusalAnswer answer,
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.AllAsync(editionId, by, cancellationToken));

    private static async Task<TaggedOk<RecusalView>> GetAsync(
        Guid id,
        RecusalAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<IReadOnlyList<HandlingPersonView>>> HandlingAsync(
        Guid candidateId,
        Participants participants,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await participants.HandlingOwnAsync(by, candidateId, cancellationToken));

    private static async Task<TaggedCreated<RecusalView>> AskAsync(
        RecusalRequest request,
        RecusalDesk desk,
        RecusalAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var asked = await desk.AskAsync(by, request, cancellationToken);
        return Tagged.Created(
            $"/api/review/recusals/{asked.Id}",
            await answer.ViewAsync(asked, by, cancellationToken),
            asked.Version
        );
    }
}
