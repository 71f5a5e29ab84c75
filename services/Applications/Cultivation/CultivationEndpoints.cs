using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>The nursery over REST: <c>/api/applications/cultivation</c> (article 8).</summary>
internal static class CultivationEndpoints
{
    public static void MapCultivation(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cultivation-counts", CountsAsync)
            .RequireAwardRole(Roles.ReceivingBody, Roles.Office)
            .WithTags("培育库")
            .WithSummary("按年度和行业统计培育情况；初审单位统计本单位的，市质量强市办只见数字");
        var candidates = api.MapGroup("/cultivation").WithTags("培育库");
        candidates
            .MapGet("", ListAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("本单位培育的组织和个人，最新纳入的在前（第八条）");
        candidates
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("一个培育对象：辅导记录和本单位接收的申报");
        candidates
            .MapPost("", BeginAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("纳入培育库；个人只登记姓名和工作单位");
        MapActs(new(candidates));
    }

    private static void MapActs(CaseRoutes<CultivatedCandidate, CultivationView> acts)
    {
        acts.Map(
            CultivationActs.Guide,
            (
                CultivationDesk desk,
                CaseAct on,
                NoteGuidanceRequest request,
                CancellationToken cancellationToken
            ) => desk.GuideAsync(on, request, cancellationToken)
        );
        acts.Map(
            CultivationActs.Coach,
            (CultivationDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.CoachAsync(on, cancellationToken)
        );
        acts.Map(
            CultivationActs.Plan,
            (
                CultivationDesk desk,
                CaseAct on,
                PlanRecommendationRequest request,
                CancellationToken cancellationToken
            ) => desk.PlanAsync(on, request, cancellationToken)
        );
        acts.Map(
            CultivationActs.StepBack,
            (CultivationDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.StepBackAsync(on, cancellationToken)
        );
        acts.Map(
            CultivationActs.Amend,
            (
                CultivationDesk desk,
                CaseAct on,
                AmendCultivationRequest request,
                CancellationToken cancellationToken
            ) => desk.AmendAsync(on, request, cancellationToken)
        );
        acts.Map(
            CultivationActs.End,
            (
                CultivationDesk desk,
                CaseAct on,
                EndCultivationRequest request,
                CancellationToken cancellationToken
            ) => desk.EndAsync(on, request, cancellationToken)
        );
        acts.Map(
            CultivationActs.Resume,
            (CultivationDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ResumeAsync(on, cancellationToken)
        );
    }

    private static async Task<Ok<Page<CultivationRow>>> ListAsync(
        [AsParameters] CultivationFilter filter,
        [AsParameters] PageQuery page,
        CultivationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<CultivationView>> GetAsync(
        Guid id,
        CultivationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<CultivationView>> BeginAsync(
        CultivateRequest request,
        CultivationDesk desk,
        CultivationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var begun = await desk.BeginAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/cultivation/{begun.Id}",
            await answer.ViewAsync(begun, by, cancellationToken),
            begun.Version
        );
    }

    private static async Task<Ok<CultivationCounts>> CountsAsync(
        int? year,
        CultivationTally tally,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await tally.OfAsync(year, by, cancellationToken));
}
