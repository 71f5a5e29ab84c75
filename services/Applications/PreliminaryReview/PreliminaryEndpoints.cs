using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Applications.Case;
using QualityAward.Applications.Material;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Archive;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>资格初审 over REST: <c>/api/applications/preliminary</c>.</summary>
internal static class PreliminaryEndpoints
{
    public static void AddPreliminaryReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ActPapers>();
        builder.Services.AddScoped<PreliminaryDesk>();
        builder.Services.AddCaseAnswer<PreliminaryCase, PreliminaryCaseView, PreliminaryAnswer>();
        builder.Services.AddScoped<ConsultationDesk>();
        builder.Services.AddCaseAnswer<Consultation, ConsultationView, ConsultationCaseAnswer>();
        builder.Services.AddScoped<CaseOpenings>().AddScoped<ReviewDocuments>();
        builder.Services.AddScoped<NumberUnmasking>();
        builder.Services.AddScoped<IArchiveSource, PreliminarySource>();
        builder.Services.AddScoped<IFileAccess, PaperFileAccess>();
        builder.Services.AddScoped<IRegisteredAct, RegisteredReply>();
        builder.Services.AddScoped<IRegisteredAct, RegisteredWithdrawal>();
    }

    public static void MapPreliminaryReview(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/preliminary").WithTags("资格初审");
        cases
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("本单位接收的申报（第十二条）");
        cases
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("申报详情：材料、征求意见和初审记录");
        cases
            .MapPost("/{id:guid}/unmask", UnmaskAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("查看完整证件号码：须注明用途，逐次记录");
        var acts = new CaseRoutes<PreliminaryCase, PreliminaryCaseView>(cases);
        acts.Map(
            PreliminaryActs.Return,
            (
                PreliminaryDesk desk,
                CaseAct on,
                ReturnForCorrectionRequest request,
                CancellationToken cancellationToken
            ) => desk.ReturnAsync(on, request, cancellationToken)
        );
        acts.Map(
            PreliminaryActs.GiveOpinion,
            (
                PreliminaryDesk desk,
                CaseAct on,
                PreliminaryOpinionRequest request,
                CancellationToken cancellationToken
            ) => desk.GiveOpinionAsync(on, request, cancellationToken)
        );
        acts.Map(
            PreliminaryActs.Report,
            (
                PreliminaryDesk desk,
                CaseAct on,
                ReportPreliminaryRequest request,
                CancellationToken cancellationToken
            ) => desk.ReportAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<CaseRow>>> ListAsync(
        [AsParameters] CaseQuery query,
        [AsParameters] PageQuery page,
        PreliminaryAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(query, page, by, cancellationToken));

    private static async Task<TaggedOk<PreliminaryCaseView>> GetAsync(
        Guid id,
        PreliminaryDesk desk,
        PreliminaryAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.CaseAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<UnmaskedNumberView>> UnmaskAsync(
        Guid id,
        UnmaskRequest request,
        PreliminaryDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.UnmaskAsync(id, request, by, cancellationToken));
}
