using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Recommendations;

/// <summary>Recommendation to awards of the province and above (article 20): <c>/api/honours/recommendations</c>.</summary>
internal static class RecommendationEndpoints
{
    public static void MapRecommendations(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.Government, Roles.LeadingGroup];
        var recommendations = api.MapGroup("/recommendations").WithTags("推荐申报");
        recommendations
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("推荐申报省级及以上质量奖的事项，最新在前")
            .WithDescription("参数：after、limit（不超过100）、state、target、q。");
        recommendations
            .MapGet("/candidates", CandidatesAsync)
            .RequireAwardRole(readers)
            .WithSummary("获奖组织和个人是否符合推荐条件，逐条列明依据")
            .WithDescription("参数：after、limit（不超过100）、kind、q。");
        recommendations
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("一件推荐");
        recommendations
            .MapPost("", ProposeAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("拟推荐符合条件的获奖者（第二十条）");
        MapActs(new(recommendations));
    }

    private static void MapActs(CaseRoutes<RecommendationCase, RecommendationView> acts)
    {
        acts.Map(
            RecommendationActs.Send,
            (
                RecommendationDesk desk,
                CaseAct on,
                SendRecommendationRequest request,
                CancellationToken cancellationToken
            ) => desk.SendAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Accept,
            (
                RecommendationDesk desk,
                CaseAct on,
                RecommendationProgressRequest request,
                CancellationToken cancellationToken
            ) => desk.AcceptAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Review,
            (
                RecommendationDesk desk,
                CaseAct on,
                RecommendationProgressRequest request,
                CancellationToken cancellationToken
            ) => desk.ReviewAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Conclude,
            (
                RecommendationDesk desk,
                CaseAct on,
                ConcludeRecommendationRequest request,
                CancellationToken cancellationToken
            ) => desk.ConcludeAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Withdraw,
            (
                RecommendationDesk desk,
                CaseAct on,
                WithdrawRecommendationRequest request,
                CancellationToken cancellationToken
            ) => desk.WithdrawAsync(on, request, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Show,
            (RecommendationDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ShowAsync(on, cancellationToken)
        );
        acts.Map(
            RecommendationActs.Hide,
            (RecommendationDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.HideAsync(on, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RecommendationView>>> ListAsync(
        RecommendationAnswer answer,
        [AsParameters] RecommendationFilter filter,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<Ok<Page<RecommendationCandidate>>> CandidatesAsync(
        RecommendationAnswer answer,
        [AsParameters] CandidateFilter filter,
        [AsParameters] NumberedPageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.CandidatesAsync(filter, page, cancellationToken));

    private static async Task<TaggedOk<RecommendationView>> GetAsync(
        Guid id,
        RecommendationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<RecommendationView>> ProposeAsync(
        ProposeRecommendationRequest request,
        ProposeRecommendation propose,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await propose.RunAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/recommendations/{found.Item.Id}",
            found.ToView(by),
            found.Item.Version
        );
    }
}
