using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>征求意见 over REST: <c>/api/applications/consultations</c>.</summary>
internal static class ConsultationEndpoints
{
    public static void MapConsultations(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.ReceivingBody, Roles.Department];
        api.MapPost($"/preliminary/{{id:guid}}/{PreliminaryActs.Consult.Verb}", OpenAsync)
            .RequireAwardRole(PreliminaryActs.Consult.Roles)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithTags("资格初审")
            .WithSummary(PreliminaryActs.Consult.Summary);
        var consultations = api.MapGroup("/consultations").WithTags("资格初审");
        consultations
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("本单位发出的或者收到的征求意见");
        consultations
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("征求意见详情");
        api.MapReviewDocuments();
        var acts = new CaseRoutes<Consultation, ConsultationView>(consultations);
        acts.Map(
            ConsultationActs.Reply,
            (
                ConsultationDesk desk,
                CaseAct on,
                ConsultationReplyRequest request,
                CancellationToken cancellationToken
            ) => desk.ReplyAsync(on, request, cancellationToken)
        );
        acts.Map(
            ConsultationActs.Withdraw,
            (
                ConsultationDesk desk,
                CaseAct on,
                WithdrawObjectionRequest request,
                CancellationToken cancellationToken
            ) => desk.WithdrawAsync(on, request, cancellationToken)
        );
    }

    private static async Task<TaggedCreated<ConsultationView>> OpenAsync(
        [AsParameters] AskedFor application,
        OpenConsultationRequest request,
        ConsultationDesk desk,
        ConsultationCaseAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (id, by) = application;
        var opened = await desk.OpenAsync(id, request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/consultations/{opened.Id}",
            await answer.ViewAsync(opened, by, cancellationToken),
            opened.Version
        );
    }

    private static async Task<Ok<Page<ConsultationView>>> ListAsync(
        [AsParameters] LetterQuery query,
        [AsParameters] PageQuery page,
        ConsultationCaseAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(query, page, by, cancellationToken));

    private static async Task<TaggedOk<ConsultationView>> GetAsync(
        Guid id,
        ConsultationDesk desk,
        ConsultationCaseAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private readonly record struct AskedFor(Guid Id, AwardUser By);
}
