using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Practices;

/// <summary>Practices for the units that write them, and for 市质量强市办, which publishes them (articles 29 and 30).</summary>
internal static class PracticeDeskEndpoints
{
    public static void MapPracticesDesk(this IEndpointRouteBuilder api)
    {
        string[] writers = [Roles.Applicant, Roles.Office];
        var desk = api.MapGroup("/practices-desk").WithTags("质量管理经验办理");
        desk.MapGet("", ListAsync)
            .RequireAwardRole(writers)
            .WithSummary("质量管理经验，最近办理的在前；获奖单位只见本单位的");
        desk.MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(writers)
            .WithSummary("一项质量管理经验");
        desk.MapPost("", WriteAsync)
            .RequireAwardRole(writers)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("起草质量管理经验");
        var acts = new CaseRoutes<Practice, PracticeView>(desk);
        acts.Map(
            PracticeActs.Edit,
            (
                PracticeDesk practices,
                CaseAct on,
                EditPracticeRequest request,
                CancellationToken cancellationToken
            ) => practices.EditAsync(on, request, cancellationToken)
        );
        acts.Map(
            PracticeActs.Submit,
            (
                PracticeDesk practices,
                CaseAct on,
                SubmitPracticeRequest request,
                CancellationToken cancellationToken
            ) => practices.SubmitAsync(on, request, cancellationToken)
        );
        acts.Map(
            PracticeActs.Return,
            (
                PracticeDesk practices,
                CaseAct on,
                PracticeReasonRequest request,
                CancellationToken cancellationToken
            ) => practices.ReturnAsync(on, request, cancellationToken)
        );
        acts.Map(
            PracticeActs.Publish,
            (PracticeDesk practices, CaseAct on, CancellationToken cancellationToken) =>
                practices.PublishAsync(on, cancellationToken)
        );
        acts.Map(
            PracticeActs.Revise,
            (PracticeDesk practices, CaseAct on, CancellationToken cancellationToken) =>
                practices.ReviseAsync(on, cancellationToken)
        );
        acts.Map(
            PracticeActs.Withdraw,
            (
                PracticeDesk practices,
                CaseAct on,
                PracticeReasonRequest request,
                CancellationToken cancellationToken
            ) => practices.WithdrawAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<PracticeSummary>>> ListAsync(
        PracticeAnswer answer,
        [AsParameters] PracticeFilter filter,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<PracticeView>> GetAsync(
        Guid id,
        PracticeAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<PracticeView>> WriteAsync(
        WritePracticeRequest request,
        PracticeDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var practice = await desk.WriteAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/practices-desk/{practice.Id}",
            PracticeAnswer.View(practice, by),
            practice.Version
        );
    }
}
