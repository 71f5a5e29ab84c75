using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Review.Award.Approval;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>拟获奖名单 over REST: <c>/api/review/award-lists</c> (articles 18 and 19).</summary>
internal static class AwardListEndpoints
{
    public static void MapAwardLists(this IEndpointRouteBuilder api)
    {
        api.MapAwardListDocuments();
        string[] readers = [Roles.Office, Roles.LeadingGroup, Roles.Supervisor, Roles.Government];
        var lists = api.MapGroup("/award-lists").WithTags("拟获奖名单");
        lists
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("拟获奖名单列表，可按届次查询");
        lists
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("拟获奖名单详情");
        lists
            .MapPost("/", RecommendAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("形成综合评审报告和拟获奖建议名单（第十八条）");
        var acts = new CaseRoutes<AwardList, AwardListView>(lists);
        acts.Map<AnnounceList, AnnounceListRequest>(
            AwardListActs.Announce,
            (announce, on, request, cancellationToken) =>
                announce.RunAsync(on, request, cancellationToken)
        );
        acts.Map<SubmitList, SubmitForApprovalRequest>(
            AwardListActs.Submit,
            (submit, on, request, cancellationToken) =>
                submit.RunAsync(on, request, cancellationToken)
        );
        acts.Map<DecideAward, DecideAwardRequest>(
            AwardListActs.Decide,
            (decide, on, request, cancellationToken) =>
                decide.RunAsync(on, request, registration: null, cancellationToken)
        );
        api.MapGet("/editions/{editionId:guid}/composite", CompositeAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithTags("拟获奖名单")
            .WithSummary("综合评审结果（第十八条）");
    }

    private static async Task<Ok<Page<AwardListView>>> ListAsync(
        Guid? editionId,
        AwardListAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.AllAsync(editionId, by, cancellationToken));

    private static async Task<TaggedOk<AwardListView>> GetAsync(
        Guid id,
        AwardListAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<AwardListView>> RecommendAsync(
        RecommendRequest request,
        RecommendList recommend,
        AwardListAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var list = await recommend.RunAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/review/award-lists/{list.Id}",
            await answer.ViewAsync(list, by, cancellationToken),
            list.Version
        );
    }

    private static async Task<Ok<IReadOnlyList<CompositeRow>>> CompositeAsync(
        Guid editionId,
        CompositeResults results,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await results.OfAsync(editionId, by, cancellationToken));
}
